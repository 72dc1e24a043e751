/** A command that a CI system finds in a line of a log. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescaped = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);

const inData = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const inProperty = [['%3A', ':'], ['%2C', ','], ...inData] as const;

const propertiesOf = (text: string, separator: string): Record<string, string> =>
  Object.fromEntries(
    text.split(separator).flatMap((pair) => {
      const [key = '', ...value] = pair.trim().split('=');
      return key === '' || value.length === 0
        ? []
        : [[key, unescaped(value.join('='), inProperty)]];
    }),
  );

/**
 * The rules by which the runner of GitHub Actions finds commands: `::name properties::message` at
 * the beginning of a line behind blanks, and the older `##[name properties]message` anywhere in it.
 */
export function githubCommand(line: string): LogCommand | null {
  const newer = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/u.exec(line);
  if (newer !== null) {
    const [, name = '', properties = '', message = ''] = newer;
    return {
      name,
      properties: propertiesOf(properties, ','),
      message: unescaped(message, inData),
    };
  }
  const older = /##\[([^\]]*)\](.*)$/u.exec(line);
  if (older === null) return null;
  const [, head = '', message = ''] = older;
  const [name = '', ...rest] = head.split(' ');
  return { name, properties: propertiesOf(rest.join(' '), ';'), message };
}

/** The rule of the agent of Azure Pipelines: `##vso[area.event properties]message` anywhere. */
export function azureCommand(line: string): LogCommand | null {
  const found = /##vso\[([^\]]*)\](.*)$/iu.exec(line);
  if (found === null) return null;
  const [, head = '', message = ''] = found;
  const [name = '', ...rest] = head.split(' ');
  return { name, properties: propertiesOf(rest.join(' '), ';'), message };
}
