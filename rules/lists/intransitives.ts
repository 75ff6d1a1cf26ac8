/** Pasts of what is done to nobody. Compiled for this project. */
import { words } from '../../src/core/text.js';

/** Nobody is “seen smiled”. */
export const intransitivePasts: ReadonlySet<string> = words(`
  arrived blinked blushed chuckled climbed collapsed coughed crawled crept cried danced died disappeared entered
  escaped fainted fled flinched frowned gasped giggled glanced grinned groaned growled grunted hesitated howled
  hurried jumped knelt laughed leapt limped looked marched moaned muttered nodded panicked paused ran rushed sat
  screamed shivered shrieked shrugged sighed slept slipped smiled snored sobbed spun sprinted staggered stepped stood
  strolled stumbled talked trembled tripped trotted vanished vomited waited walked wandered wept whispered winced
  yawned gagged
`);
