'use strict';

const ui = SwaggerUIBundle({
  url: '/docs/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});

const word = document.getElementById('signed-in');

function say(text, refused) {
  word.textContent = text;
  word.classList.toggle('refused', refused);
}

// The token lives in this page alone and is gone when it is left.
document.getElementById('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  try {
    const answer = await fetch('/api/v1/auth/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: form.get('username'), password: form.get('password') }),
    });
    const body = await answer.json();
    if (!answer.ok) {
      say(body.detail, true);
      return;
    }
    ui.preauthorizeApiKey('bearer', body.access_token);
    event.target.elements.password.value = '';
    say('Signed in as ' + form.get('username') + ' until ' + new Date(body.expires_at).toLocaleTimeString(), false);
  } catch (unreachable) {
    say('The service does not answer.', true);
  }
});
