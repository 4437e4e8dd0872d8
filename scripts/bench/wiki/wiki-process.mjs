import { register } from 'tsx/esm/api';

register();
const { answerParent } = await import('./answer-parent.ts');
answerParent(process.argv[2], Number(process.argv[3]));
