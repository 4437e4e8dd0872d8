// Where the program was not compiled beforehand, each source is compiled as it is read.
import { register } from 'tsx/esm/api';

register();
await import('./judge-thread.ts');
