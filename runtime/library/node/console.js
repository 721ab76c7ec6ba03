export const { log, warn, error, info, debug, dir, dirxml, trace, assert, count, countReset, group, groupCollapsed, groupEnd, table, time, timeEnd, timeLog, Console } = console;
export default console;
