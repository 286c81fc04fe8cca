package io.tabularium.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The portal's administrators as Jakarta Security asks for them; groups are {@link Role}s. */
@ApplicationScoped
public class AdministratorStore implements IdentityStore {

  private AdministratorService administrators;

  /** For the container's proxy. */
  protected AdministratorStore() {}

  @Inject
  AdministratorStore(AdministratorService administrators) {
    this.administrators = administrators;
  }

  /** Called by the container for a name with a password. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    String name = credential.getCaller();
    return administrators
        .verify(name, credential.getPassword().getValue())
        .map(role -> new CredentialValidationResult(name, role.groups()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
