package io.tabularium.signon;

import io.tabularium.account.Role;

/**
 * Somebody whom the provider has signed in.
 *
 * @param name as the portal and the audit log show it, with the provider's in brackets: nobody
 *     there can be called like an administrator of here
 */
public record Person(String name, Role role) {}
