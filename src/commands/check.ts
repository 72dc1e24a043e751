import { type Diagnostic, isError } from '../domain/diagnostic.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { CheckRequest } from '../domain/request.ts';
import { regionKey } from '../domain/region.ts';
import { Vocabulary } from '../domain/vocabulary.ts';
import { onceEach, strictly, weigh } from '../evaluate/weigh.ts';
import { Library } from '../load/library.ts';
import { loadForCheck } from '../load/load-policies.ts';
import { cellProblems } from '../match/cell-problems.ts';
import { conclude } from './conclude.ts';
import { dataFiles } from './data-files.ts';
import { judgeAll } from './judge-all.ts';
import { judgeRegion, outOfScopeNote } from './judge-region.ts';
import { outputConflicts } from './output-conflicts.ts';
import { expectSource, readSource } from './read-source.ts';
import { sortRegions } from './sort-regions.ts';
import type { World } from './world.ts';

/** `quality-check <data…>`: judges data by a policy. Reads as the story of a run. */
export async function check(request: CheckRequest, world: World): Promise<Outcome> {
  const { files, onProgress } = world;
  const end = conclude(request, files);
  const named = await dataFiles(request.data, files);
  const conflicts = outputConflicts({ ...request, data: named.data }, files);
  if (conflicts.length > 0) return end([], [], conflicts, []);
  if (named.diagnostics.length > 0) return end([], [], named.diagnostics);

  await expectSource(request, named.data, files);
  const library = new Library(files);
  const {
    policies,
    isGiven,
    diagnostics: loading,
  } = await loadForCheck(request.subject, library, files);
  if (policies?.[0] === undefined) return end([], [], loading);

  const own = policies.flatMap(({ indicators }) => indicators);
  const gathered = policies.flatMap((policy) => policy.gathered ?? []);
  const vocabulary = new Vocabulary(library.catalogue, own, gathered);
  const data = await readSource(request, named.data, world, library, policies, vocabulary);
  const reading = [...loading, ...data.diagnostics];
  if (reading.some(isError)) return end([], data.inputs, reading);

  const regions = sortRegions(data.figures, policies, request, vocabulary.regions);
  const judged = await judgeAll(
    regions.data,
    (region) => judgeRegion(region, regions, isGiven, request, vocabulary),
    onProgress,
  );
  const mistakes = [...regions.diagnostics, ...judged.flatMap((each) => each.mistakes)];
  if (mistakes.some(isError)) return end([], data.inputs, [...reading, ...mistakes]);

  const problems = [
    ...cellProblems(data.figures.troubled, vocabulary, regions.assumed),
    ...judged.flatMap((each) => each.problems),
  ];
  const used = judged.flatMap((each) => each.used);
  const found: readonly Diagnostic[] = [
    ...reading,
    ...weigh(problems, used),
    ...regions.doubts,
    ...outOfScopeNote(judged),
    ...onceEach(judged.flatMap((each) => each.remarks)),
  ];
  const scorecards = judged.flatMap(({ scorecard }) => scorecard ?? []);
  const keys = new Set(regions.data.map(({ region }) => regionKey(region)));
  return end(scorecards, data.inputs, request.strict ? strictly(found, keys) : found);
}
