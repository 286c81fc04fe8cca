package io.tabularium.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.setting.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackRuleTest {

  private static final CallbackRule STRICT = new CallbackRule("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://localhost:8080/hook",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "https://172.31.255.255/",
        "https://192.168.1.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
      })
  void addressesInsideAreRefused(String url) {
    assertThatThrownBy(() -> STRICT.check(url))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("private or loopback");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://8.8.8.8/",
        "http://127.1/",
        "8.8.8.8/x",
        "https://user:pass@8.8.8.8/",
        "https:///x",
        "a b"
      })
  void whatIsNoWebAddressIsRefused(String url) {
    assertThatThrownBy(() -> STRICT.check(url))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("https://host/path");
  }

  @Test
  void publicAddressesAreTaken() {
    assertThatCode(() -> STRICT.check("https://8.8.8.8/hook")).doesNotThrowAnyException();
    assertThatCode(() -> STRICT.check("http://[2606:4700::1111]:8080/")).doesNotThrowAnyException();
  }

  @Test
  void theOperatorsListOpensWhatItNamesAndNoMore() {
    CallbackRule open = new CallbackRule("localhost, 10.1.0.0/16,::1");
    for (String url : new String[] {"http://localhost/", "http://10.1.9.9/", "http://[::1]/"}) {
      assertThatCode(() -> open.check(url)).doesNotThrowAnyException();
    }
    for (String url : new String[] {"http://127.0.0.1/", "http://10.2.0.0/"}) {
      assertThatThrownBy(() -> open.check(url)).isInstanceOf(InvalidInputException.class);
    }
  }

  @Test
  void aListThatMakesNoSenseIsToldAtOnce() {
    for (String list : new String[] {"10.0.0.0/33", "fc00::/129", "hooks.example/8"}) {
      assertThatThrownBy(() -> new CallbackRule(list)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
