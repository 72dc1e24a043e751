import type { Diagnostic, Result } from '../domain/diagnostic.ts';
import type { Files } from '../domain/files.ts';
import type { Policy } from '../domain/policy.ts';
import { isNational, type Subject } from '../domain/request.ts';
import type { Library } from './library.ts';
import { yamlText } from './yaml-text.ts';

/** The policies that may judge the data. */
export interface LoadedPolicies {
  /** Editions of one province or of all, or a single policy; null where none could be loaded. */
  readonly policies: readonly Policy[] | null;
  /** Whether the user named the very policy. */
  readonly isGiven: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads what a check may judge by: every bundled policy for all provinces, else as `loadPolicies`. */
export const loadForCheck: typeof loadPolicies = async (wanted, library, files) =>
  isNational(wanted)
    ? { policies: library.policies, isGiven: false, diagnostics: [] }
    : loadPolicies(wanted, library, files);

/** Loads the editions of a province, a bundled policy, or a rule file of the user's own. */
export async function loadPolicies(
  wanted: Subject,
  library: Library,
  files: Files,
): Promise<LoadedPolicies> {
  if ('province' in wanted) {
    const { value, diagnostics } = library.editionsOf(wanted.province);
    return { policies: value, isGiven: false, diagnostics };
  }
  const bundled = library.find(wanted.policy);
  if (bundled !== null) return { policies: [bundled], isGiven: true, diagnostics: [] };

  const isPath = /[\\/]|\.ya?ml$/iu.test(wanted.policy);
  const own = await loadRuleFile(wanted.policy, library, files);
  const isMissing = own.diagnostics.some(({ code }) => code === 'file-not-found');
  return {
    policies: own.value === null ? null : [own.value],
    isGiven: true,
    diagnostics: isMissing && !isPath ? [library.unknownPolicy(wanted.policy)] : own.diagnostics,
  };
}

/** Loads a rule file of the user's own. */
export async function loadRuleFile(
  path: string,
  library: Library,
  files: Files,
): Promise<Result<Policy>> {
  const content = await files.read(path);
  if (content.value === null) return { value: null, diagnostics: content.diagnostics };
  // Loaded only here: the parser and the validator cost more than the rest of a run.
  const { checkRuleFile } = await import('./check-rule-file.ts');
  const { bytes, sha256 } = content.value;
  const text = yamlText(bytes, path);
  if (text.value === null) return { value: null, diagnostics: text.diagnostics };
  const origin = { file: path.replaceAll('\\', '/'), sha256 };
  const { value, diagnostics } = checkRuleFile(text.value, origin, library.catalogue);
  return { value: value?.policy ?? null, diagnostics };
}
