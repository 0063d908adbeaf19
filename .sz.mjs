import { rollup } from 'rollup'; import { gzipSync } from 'node:zlib';
import { browserPlugins } from './rollup.config.mjs';
const b = await rollup({ input: ['e'], plugins: [{name:'e',resolveId:(i)=>i==='e'?i:null,load:(i)=>i==='e'?`export * from '${process.cwd()}/packages/elements/src/portal/define.ts';export * from '${process.cwd()}/packages/elements/src/inventory/define.ts'`:null},...browserPlugins(process.cwd()+'/packages/elements')] });
const { output } = await b.generate({ format:'es' });
for (const c of output) if (c.type==='chunk') { console.log('##', c.fileName, gzipSync(c.code,{level:9}).length, c.isEntry); 
const rows=[]; if(c.fileName.startsWith("e-")) {for (const [id,m] of Object.entries(c.modules)) rows.push([gzipSync(m.code??'').length, m.code?.length, id.replace(process.cwd()+'/','').replace('node_modules/','')]);
rows.sort((a,b)=>b[0]-a[0]); for (const r of rows.slice(0,70)) console.log(...r);} }
