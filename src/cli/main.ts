#!/usr/bin/env node
import { addCheck } from './commands/check.js';
import { createProgram, runProgram } from './program.js';

const program = createProgram();
addCheck(program);
await runProgram(program, process.argv.slice(2));
