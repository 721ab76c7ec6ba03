export const only = 2;
