import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking','--no-first-run','--disable-component-update'] });
for (const [n,u,w,cs] of [['amazon','http://localhost:4601/amazon',1100,'light'],['amazon-n','http://localhost:4601/amazon',360,'dark'],['luxe','http://localhost:4602/',1100,'light'],['sephora','http://localhost:4601/sephora',1100,'dark']]) {
  const page = await browser.newPage({ viewport:{width:w,height:1000}, colorScheme:cs });
  page.on('console',m=>['error','warning'].includes(m.type())&&console.log(n,m.text())); page.on('pageerror',e=>console.log(n,'ERR',e.message));
  await page.goto(u); await page.waitForTimeout(3500);
  console.log(n, await page.evaluate(()=>[...document.querySelectorAll('*')].filter(e=>e.localName.startsWith('bd-')).map(e=>e.localName+':'+(e.status??''))));
  await page.screenshot({path:`.shots/live-${n}.png`, fullPage:true}); await page.close();
}
await browser.close();
