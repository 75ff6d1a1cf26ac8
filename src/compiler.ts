/**
 * Sets how V8 compiles Stet. Later versions of Node keep what they have compiled for the next run, which then takes 40 ms
 * less. The V8 of Node 20 is told to optimize later, and to inline less: much of a run is over before what it
 * optimizes pays, and a book of 100,000 words takes a tenth less of the processors' time for the first, and a seventh
 * for the second; later versions have a quicker compiler in between and are left alone.
 */
import * as module from 'node:module';
import { setFlagsFromString } from 'node:v8';

if ('enableCompileCache' in module) (module.enableCompileCache as () => void)();
if (process.versions.v8.startsWith('11.')) {
  setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}
