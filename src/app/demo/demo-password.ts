/** Every demo account's password. Production refuses to start while a demo estate is there. */
export const demoPassword = 'Yunqi-2026'
