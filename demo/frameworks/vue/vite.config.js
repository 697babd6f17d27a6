import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'open-door-screening';

export default { base: './', plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
