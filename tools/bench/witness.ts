/**
 * Preloaded into every measured process: writes the most memory it held, in KiB, and its
 * microseconds of processors to the file it is told.
 */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { STET_BENCH_WITNESS: file } = process.env;
  if (!file) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
