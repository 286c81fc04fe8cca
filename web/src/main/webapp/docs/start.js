SwaggerUIBundle({url: '/openapi?format=JSON', dom_id: '#ui', validatorUrl: null});
