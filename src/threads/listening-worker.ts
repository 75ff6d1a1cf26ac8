/** Where the listening thread begins, unless it has been bundled; see `bundled-listener.ts`. */
import { listen } from './listener.js';

listen();
