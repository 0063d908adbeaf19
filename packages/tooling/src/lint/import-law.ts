import { existsSync, readdirSync } from 'node:fs';
import type { Linter } from 'eslint';
import { inRoot } from '../root.ts';

/** One thing that some files must not do: by importing a module, or by a syntax (an ESLint selector). */
interface Ban {
  imports?: string;
  syntax?: string;
  message: string;
}

const own = (...names: string[]) =>
  `^@betterdata/portal-(${names.join('|')})(/|$)|/packages/(${names.join('|')})/`;

const otherPackages = (allowed: string, ...forbidden: string[]): Ban => ({
  imports: own(...forbidden),
  message: `Import law: contract ← sdk ← elements ← react; contract ← server; contract ← mocks. Allowed here: ${allowed}.`,
});
const noZod: Ban = {
  imports: '(^|/)zod(/|$)',
  message: 'Nothing that a browser loads by default imports zod; use the guards.',
};
const onlyTransport: Ban = {
  imports: '^openapi-fetch(/|$)',
  message: "Only the SDK's transport imports openapi-fetch, so that replacing it is a change of one file.",
};
const noFetch: Ban[] = [
  ':not(MemberExpression) > Identifier.callee[name=/^(fetch|XMLHttpRequest|EventSource|WebSocket)$/]',
  'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(fetch|XMLHttpRequest|EventSource|WebSocket)$/]',
].map((syntax) => ({ syntax, message: 'Elements never reach the network themselves; they ask the SDK.' }));
const noDatabase: Ban = {
  imports: '^(kysely|pg|pg-boss|@electric-sql/pglite)(/|$)',
  message: 'Only *.sql.ts and the database folder talk to the database.',
};
const sqlText = '/\\b(select|insert into|update|delete from)\\b[^]*\\b(from|values|set|where)\\b/i';
const noSql: Ban[] = [
  'TaggedTemplateExpression[tag.name="sql"]',
  `TemplateElement[value.raw=${sqlText}]`,
  `Literal[value=${sqlText}]`,
].map((syntax) => ({ syntax, message: 'Routes never contain SQL; it belongs in the *.sql.ts beside them.' }));
const pureRules: Ban = {
  imports: '^(hono|@hono/.+)(/|$)|(^|/)(db|http)/|\\.(sql|routes)(\\.ts)?$',
  message: 'Rules import neither database nor HTTP: they decide, others fetch and answer.',
};

const contractBans = [otherPackages('nothing', 'sdk', 'elements', 'react', 'mocks', 'server')];
const sdkBans = [otherPackages('contract', 'elements', 'react', 'mocks', 'server'), noZod];
const elementsBans = [
  otherPackages('contract, sdk', 'react', 'mocks', 'server'),
  noZod,
  onlyTransport,
  ...noFetch,
];
const serverBans = [otherPackages('contract', 'sdk', 'elements', 'react', 'mocks')];

/**
 * The import law as ESLint configuration. Tests are free: they may drive the SDK against the real server.
 * `nouns` are the server's noun folders, whose `<noun>.ts` holds that noun's rules.
 */
export function importLaw(nouns: readonly string[]): Linter.Config[] {
  const server = 'packages/server/src';
  return [
    law('contract', ['packages/contract/src/**/*.ts'], [...contractBans, noZod]),
    law('contract with zod', ['packages/contract/src/zod/**/*.ts'], contractBans),
    law('sdk', ['packages/sdk/src/**/*.ts'], [...sdkBans, onlyTransport]),
    law('transport', ['packages/sdk/src/transport.ts', 'packages/sdk/src/transport/**/*.ts'], sdkBans),
    law('elements', ['packages/elements/src/**/*.ts'], elementsBans),
    law(
      'react',
      ['packages/react/src/**/*.{ts,tsx}'],
      [otherPackages('elements, sdk, contract', 'mocks', 'server'), noZod],
    ),
    law(
      'mocks',
      ['packages/mocks/src/**/*.ts'],
      [otherPackages('contract', 'sdk', 'elements', 'react', 'server')],
    ),
    law('server', [`${server}/**/*.ts`], serverBans),
    law('routes', [`${server}/**/*.routes.ts`], [...serverBans, noDatabase, ...noSql]),
    law(
      'rules',
      nouns.map((noun) => `${server}/${noun}/${noun}.ts`),
      [...serverBans, noDatabase, pureRules],
    ),
  ].filter((config) => config.files?.length);
}

/** The folders of the server that hold a noun: those with its routes. */
export function serverNouns(): string[] {
  const server = inRoot('packages/server/src');
  return readdirSync(server).filter((name) => existsSync(`${server}/${name}/${name}.routes.ts`));
}

/** Focused and skipped tests; kept in the same rule because a later configuration of a rule replaces an earlier one. */
const noSkippedTests: Ban = {
  syntax:
    'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo|fixme)$/]',
  message: 'No skipped or focused tests.',
};

/** The bans that hold in every file. */
export const everywhere: Linter.Config = law('everywhere', ['**/*.{ts,tsx,js,mjs}'], [noSkippedTests], []);

function law(name: string, files: string[], bans: Ban[], ignores = ['**/*.test.ts']): Linter.Config {
  const imports = bans.filter((ban) => ban.imports !== undefined);
  const syntax = [...new Set([...bans, noSkippedTests])].flatMap(selectors);
  return {
    name: `import law: ${name}`,
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: imports.map(({ imports: regex, message }) => ({ regex, message })) },
      ],
      'no-restricted-syntax': ['error', ...syntax],
    },
  };
}

/** ESLint's own rule sees import and export declarations only; `import()` and `import('…')` types are forbidden by selector. */
function selectors({ imports, syntax, message }: Ban): { selector: string; message: string }[] {
  const found = syntax === undefined ? [] : [syntax];
  if (imports !== undefined) {
    const regex = `/${imports.replaceAll('/', '\\/')}/`;
    found.push(`ImportExpression[source.value=${regex}]`, `TSImportType[source.value=${regex}]`);
  }
  return found.map((selector) => ({ selector, message }));
}
