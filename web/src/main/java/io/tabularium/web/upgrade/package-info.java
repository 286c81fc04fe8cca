/** Connections that leave HTTP, as the portal's WebSocket does. */
package io.tabularium.web.upgrade;
