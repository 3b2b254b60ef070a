/** Entry of the viewers' page: what chat can play, with a control for each thing. */
import { html, render } from 'lit';

render(html`<main><h1>Play this synthesizer</h1></main>`, document.body);
