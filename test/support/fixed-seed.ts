import fc from 'fast-check';

// A property that fails for one seed in a thousand is a find, not a reason to refuse an unrelated
// change: the cases are the same in every run, and SEED=<number> looks for new ones.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 95) });
