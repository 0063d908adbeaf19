import type { Rule } from 'eslint';

/** An `eslint-disable` comment says why: `// eslint-disable-next-line no-console -- the command line talks here`. */
export const explainedDisable: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [], messages: { why: 'Say why after "--".' } },
  create: (context) => ({
    Program() {
      for (const { value, loc } of context.sourceCode.getAllComments()) {
        const unexplained = /^\s*eslint-disable/.test(value) && !/--\s*\S/.test(value);
        if (unexplained && loc) context.report({ loc, messageId: 'why' });
      }
    },
  }),
};
