// Mounts the app, boots the engine behind it, and keeps the page for use offline.
import { mount } from 'svelte';
import './app/app.css';
import App from './app/App.svelte';
import { keepOffline } from './app/offline.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
mount(App, { target, props: { onEngineReady: keepOffline } });
