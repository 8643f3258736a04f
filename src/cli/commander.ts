// The one module that the package is bundled into.
export { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
