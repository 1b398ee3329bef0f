// Stands for stylesheets and pictures, which tests do not look at.
module.exports = {}
