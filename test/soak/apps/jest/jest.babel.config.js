export default {
  testEnvironment: 'jsdom',
  transform: { '\\.js$': ['babel-jest', { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] }] },
  transformIgnorePatterns: ['/node_modules/(?!(open-door-screening|lit|lit-html|lit-element|@lit|xstate|zod|@noble)/)'],
};
