import { type Diagnostic } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import type { Policy } from '../domain/policy.ts';
import type { Library } from './library.ts';

/** The policies that may judge the data. */
export interface Subject {
  /** Editions of one province, or a single policy; null where none could be loaded. */
  readonly policies: readonly Policy[] | null;
  /** Whether the user named the very policy. */
  readonly isGiven: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads the editions of a province, a bundled policy, or a rule file of the user's own. */
export async function loadPolicies(
  wanted: { readonly province: string } | { readonly policy: string },
  library: Library,
  files: Files,
): Promise<Subject> {
  if ('province' in wanted) {
    const { value, diagnostics } = library.editionsOf(wanted.province);
    return { policies: value, isGiven: false, diagnostics };
  }
  const bundled = library.find(wanted.policy);
  if (bundled !== null) return { policies: [bundled], isGiven: true, diagnostics: [] };

  const content = await files.read(wanted.policy);
  if (content.value === null) {
    const isPath = /[\\/]|\.ya?ml$/iu.test(wanted.policy);
    const diagnostics = isPath ? content.diagnostics : [library.unknownPolicy(wanted.policy)];
    return { policies: null, isGiven: true, diagnostics };
  }
  // Loaded only here: the parser and the validator cost more than the rest of a run.
  const { checkRuleFile } = await import('./check-rule-file.ts');
  const { bytes, sha256 } = content.value;
  const text = new TextDecoder().decode(bytes);
  const origin = { file: wanted.policy.replaceAll('\\', '/'), sha256 };
  const { value, diagnostics } = checkRuleFile(text, origin, library.catalogue);
  return { policies: value === null ? null : [value.policy], isGiven: true, diagnostics };
}
