import { rollup } from 'rollup'; import { gzipSync } from 'node:zlib'; import { transform } from 'esbuild';
import { browserPlugins } from './rollup.config.mjs';
const entry={name:'e',resolveId:(i)=>i==='e'?i:null,load:(i)=>i==='e'?`export * from '${process.cwd()}/packages/elements/src/portal/define.ts';export * from '${process.cwd()}/packages/elements/src/inventory/define.ts'`:null};
const plugins = browserPlugins(process.cwd()+'/packages/elements');
for (const [n,f] of [['terser',p=>p],['none',p=>p.filter(x=>x.name!=='terser')]]) {
const b = await rollup({ input: ['e'], plugins: [entry,...f(plugins)] });
const { output } = await b.generate({ format:'es' });
const c = output.find(c=>c.fileName.startsWith('e-'));
const g = x=>gzipSync(x,{level:9}).length;
const es = (await transform(c.code,{minify:true,target:'es2022',format:'esm',legalComments:'none'})).code;
console.log(n, g(c.code), c.code.length, 'then esbuild', g(es), es.length);
if(n==='terser') console.log(c.code.match(/#[a-zA-Z]+/g)?.slice(0,30).join(' '));
}
{const b = await rollup({ input: ['e'], plugins: [entry,...plugins] });
const { output } = await b.generate({ format:'es' });
const c = output.find(c=>c.fileName.startsWith('e-'));
const g = x=>gzipSync(x,{level:9}).length;
const t=c.code.replace(/\n\s*/g,' ');
console.log('ws', g(t), t.length, (c.code.match(/\n/g)||[]).length);
const u=c.code.replace(/\s*\n\s*/g,'\n').replace(/>\n</g,'><').replace(/\n>/g,'>');
console.log('ws2', g(u), u.length);}
