/** Who may call: clients, their keys and what they use. */
package io.tabularium.admin.client;
