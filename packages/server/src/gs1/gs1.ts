export * from '@betterdata/portal-contract/gs1';
