import { workAsThread } from './node/scan-in-thread.ts';
import { scan } from './read/bulk/scan.ts';

workAsThread(scan);
