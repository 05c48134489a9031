export * from './api';
export * from './availability';
export * from './documents';
export * from './feed';
export * from './format';
export * from './http';
export * from './models';
export * from './problem';
