import { register } from './element/register.ts';

register();
