import path from 'node:path';

/**
 * The folder of `src` that a file lies in and, for a feature, the feature's name.
 *
 * @param {string} file absolute path
 * @returns {{ layer: string, feature: string | undefined } | undefined} undefined for files outside `src`
 */
function place(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf('src');
  const layer = parts[src + 1];
  if (src < 0 || layer === undefined) {
    return undefined;
  }
  return { layer, feature: layer === 'features' ? parts[src + 2] : undefined };
}

/**
 * Imports point one way: app → features → everything shared; a feature never reads another feature.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const importDirection = {
  meta: { type: 'problem', schema: [], messages: { direction: '{{from}} must not import {{to}}.' } },
  create(context) {
    const from = place(context.filename);
    /** @param {import('estree').Node & { source?: unknown }} node */
    const check = (node) => {
      const source = /** @type {{ value?: unknown } | null | undefined} */ (node.source)?.value;
      if (from === undefined || typeof source !== 'string' || !source.startsWith('.')) {
        return;
      }
      const to = place(path.resolve(path.dirname(context.filename), source));
      if (to === undefined) {
        return;
      }
      const isRoot = path.basename(path.dirname(context.filename)) === 'src';
      const crossesFeatures = from.layer === 'features' && to.layer === 'features' && from.feature !== to.feature;
      const climbs =
        !isRoot &&
        ((to.layer === 'features' && !['features', 'app'].includes(from.layer)) ||
          (to.layer === 'app' && from.layer !== 'app'));
      if (crossesFeatures || climbs) {
        context.report({
          node,
          messageId: 'direction',
          data: { from: [from.layer, from.feature].join(' '), to: [to.layer, to.feature].join(' ') },
        });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/**
 * Text for people lives in the message files: no letters between tags, no Chinese in a string.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const noUntranslatedText = {
  meta: { type: 'problem', schema: [], messages: { text: 'Move this text to src/i18n.' } },
  create(context) {
    const chinese = /\p{Script=Han}/u;
    /** @param {import('estree').Node} node @param {unknown} value @param {RegExp} forbidden */
    const check = (node, value, forbidden) => {
      if (typeof value === 'string' && forbidden.test(value)) {
        context.report({ node, messageId: 'text' });
      }
    };
    return {
      Literal: (node) => check(node, node.value, chinese),
      TemplateElement: (node) => check(node, node.value.raw, chinese),
      JSXText: (/** @type {any} */ node) => check(node, node.value, /\p{L}/u),
    };
  },
};

/**
 * One way to write a file name: kebab-case, with dots before what a tool looks for.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const kebabCaseFile = {
  meta: { type: 'suggestion', schema: [], messages: { name: 'Name this file in kebab-case.' } },
  create(context) {
    return {
      Program(node) {
        if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(path.basename(context.filename))) {
          context.report({ node, messageId: 'name' });
        }
      },
    };
  },
};

export default {
  rules: {
    'import-direction': importDirection,
    'no-untranslated-text': noUntranslatedText,
    'kebab-case-file': kebabCaseFile,
  },
};
