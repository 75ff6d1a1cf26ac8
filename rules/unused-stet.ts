/**
 * Comments and entries of standing.yml that let nothing stand. What they let stand is known only when all other rules
 * have run, so the findings are made in proofreading/proofread.ts; this file says what the rule is.
 */
import { defineRule } from '../src/core/rule.js';

export default defineRule({
  id: 'unused-stet',
  category: 'style',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A comment or an entry of .stet/standing.yml that lets nothing stand.',
  why: 'What lets nothing stand today may hide a slip tomorrow.',
  examples: [],
  check() {},
});
