#!/usr/bin/env node
import { outliveReaders } from './closed-output.js';
import { addBuild } from './commands/build.js';
import { addCheck } from './commands/check.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addInit } from './commands/init.js';
import { addNew } from './commands/new.js';
import { addRender } from './commands/render.js';
import { addServe } from './commands/serve.js';
import { addTranslate } from './commands/translate.js';
import { createProgram, runProgram } from './program.js';

outliveReaders();
const program = createProgram();
addInit(program);
addNew(program);
addCheck(program);
addBuild(program);
addImport(program);
addExport(program);
addRender(program);
addServe(program);
addTranslate(program);
await runProgram(program, process.argv.slice(2));
