package io.tabularium.secret;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES-256-GCM under a key that lies outside the database, so that a copy of the
 * database alone gives nothing away.
 */
@ApplicationScoped
public class SecretBox {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private SecretKeyFile key;

  /** For the container's proxy. */
  protected SecretBox() {}

  @Inject
  SecretBox(Settings settings) {
    this(new SecretKeyFile(settings.get(Setting.SECRET_KEY), settings.files()));
  }

  /** One with this key. */
  SecretBox(SecretKeyFile key) {
    this.key = key;
  }

  /**
   * Seals {@code text}; what comes is Base64.
   *
   * @param purpose what it is for; it opens for nothing else
   */
  public String seal(String text, String purpose) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, purpose)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  /** The text; empty if it was sealed with another key or for another purpose. */
  public Optional<String> open(String sealed, String purpose) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    try {
      byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(rest);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
