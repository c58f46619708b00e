// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import java.util.Random;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api_gateway:8080",
                "https://gw.2024",
                "https://-gw-.x_y",
                "https://10.0.0.300",
                "https://1gateway/base/",
                "https://api.example.com.",
                "https://ab--cd.com",
                "https://xn--fa-hia.de/",
                "https://例え.テスト",
                "https://Bücher.Example:8443/x",
                "https://a\u0301.com",
                "https://a\u3002b",
                "https://x.\u0130",
                "http://[0:0:0:0:0:0:0:1]:0080",
                "https://[2001:DB8::0:0:1]",
                "https://[1::2:0:0:3]:00443/",
                "https://[0:0:1::]",
                "https://[1:2:3:4:5:6:7::]",
                "https://[1:0:2:0:0:3:0:4]",
                "https://[::]",
                "https://[::ffff:10.1.2.3]",
                "https://[64:ff9b::10.1.2.3]",
                "https://h:",
                "HTTPS://Css.Example.Com:443/Path?a=%20b&c=[x]#f"
            })
    void readsWhatDnsAndOkHttpTakeAndNamesTheSameHost(String url) throws UrlSyntaxException {
        if (url.indexOf('[') > "https://[".length()) {
            assertThatThrownBy(() -> ServerUrl.parse(url)).hasMessageContaining("percent-encoded");
            return;
        }
        assertNamesTheHostThatOkHttpCalls(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://例え.テスト/x, https://xn--r8jz45g.xn--zckzah/x",
        "http://[0:0:0:0:0:0:0:1]:0080/x, http://[::1]:80/x",
        "https://[::FFFF:10.1.2.3], https://10.1.2.3",
        "https://h:/x, https://h/x",
        "HTTPS://Css.Example.Com:443/Path, HTTPS://Css.Example.Com:443/Path"
    })
    void changesOnlyWhatWouldBeSentInAnotherForm(String url, String text) throws UrlSyntaxException {
        assertThat(ServerUrl.parse(url).text()).isEqualTo(text);
    }

    /** Each is read differently by some other reader of URLs, or by none. */
    @ParameterizedTest
    @CsvSource({
        "http://localhost@evil.test, user",
        "http://localhost:80@evil.test/, user",
        "http://evil.test\\@localhost, user",
        "http://localhost\\@evil.test, user",
        "http://evil.test\\.localhost/, '\"\\\"'",
        "http:/localhost, begin with https",
        "http:localhost, begin with https",
        "http:\\\\localhost, begin with https",
        "http:///localhost, has no host",
        "http://:80, has no host",
        "http://%6c%6fcalhost, '\"%\"'",
        "http://a%2eb, '\"%\"'",
        "http://local host, U+0020",
        "'http://localhost\t', U+0009",
        "'http://local\u200bhost', U+200B",
        "'http://localhost\u00a0', U+00A0",
        "'http://local\u00adhost', U+00AD",
        "'\ufeffhttp://localhost', begin with https",
        "http://localhost＠evil.test, '\"@\"'",
        "http://℀x, '\"/\"'",
        "http://faß.de, xn--",
        "http://a*b, '\"*\"'",
        "http://ü_e.test, underscore",
        "http://a..b, between dots",
        "http://.a, between dots",
        "http://., between dots",
        "http://fe80::1, in brackets",
        "http://fe80::1:80, in brackets",
        "http://[fe80::1%25eth0]:80, zone",
        "http://[fe80::1%eth0]:80, zone",
        "http://[::g], no IPv6 address",
        "http://[127.0.0.1], no IPv6 address",
        "http://[12ab], no IPv6 address",
        "http://[::1]x:80, in brackets",
        "http://[::1, in brackets",
        "http://h:65536, 65535",
        "http://h:0, 65535",
        "http://h:-1, 65535",
        "http://h:99999999999, 65535",
        "http://h:8a, 65535",
        "http://h:٨٠, 65535",
        "http://h/ä, percent-encoded",
        "http://h/a b, percent-encoded",
        "http://h/%zz, percent-encoded",
        "http://h/a\\b, percent-encoded"
    })
    void rejectsWhatCouldBeReadInTwoWaysAndSaysWhy(String url, String reason) {
        assertThatThrownBy(() -> ServerUrl.parse(url))
                .isInstanceOf(UrlSyntaxException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void countsTheCharactersOfAHost() throws UrlSyntaxException {
        String label = "a".repeat(63);

        assertNamesTheHostThatOkHttpCalls("https://" + label + ".com");
        assertNamesTheHostThatOkHttpCalls("https://" + (label + ".").repeat(3) + "a".repeat(61));
        assertThatThrownBy(() -> ServerUrl.parse("https://a" + label + ".com")).hasMessageContaining("63");
        assertThatThrownBy(() -> ServerUrl.parse("https://" + (label + ".").repeat(3) + "a".repeat(62)))
                .hasMessageContaining("253");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, false",
        "http://LocalHost:80, false",
        "http://127.0.0.1, false",
        "http://127.255.0.9:80, false",
        "http://[::1], false",
        "http://[0:0:0:0:0:0:0:1], false",
        "http://[0000:0000:0000:0000:0000:0000:0000:0001]:8080, false",
        "http://[::0:1], false",
        "http://[::0.0.0.1], false",
        "http://[::ffff:127.0.0.1], false",
        "http://[::ffff:7f00:1], false",
        "https://evil.test, false",
        "http://[::2], true",
        "http://[::], true",
        "http://[::127.0.0.1], true",
        "http://[::ffff:128.0.0.1], true",
        "http://127.0.0.1.evil.test, true",
        "http://127.0.0.1., true",
        "http://127.0.0.256, true",
        "http://127.0.0.01, true",
        "http://127.1, true",
        "http://0127.0.0.1, true",
        "http://0x7f.0.0.1, true",
        "http://2130706433, true",
        "http://017700000001, true",
        "http://0.0.0.0, true",
        "http://localhost., true",
        "http://x.localhost, true",
        "http://localhost.evil.test, true",
        "http://localhost_, true",
        "http://evil.test/localhost, true",
        "http://evil.test?@localhost, true",
        "http://evil.test#@localhost, true",
        "http://①②⑦.0.0.1.evil.test, true"
    })
    void knowsPlainHttpToThisMachineInEverySpellingAndNothingElse(String url, boolean across)
            throws UrlSyntaxException {
        assertThat(ServerUrl.parse(url).isPlainHttpAcrossTheNetwork()).isEqualTo(across);
    }

    /** 20,000 hosts of letters that matter: what is accepted here is what OkHttp calls, and the URI class never sees another host. */
    @Test
    void neverNamesAnotherHostThanTheOneThatIsCalled() {
        Random random = new Random(20_261_130);
        String alphabet = "aZ0.:-_[]@/\\?#%& \tf1e\u00fc\u3002\uff20\u200b";
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder url = new StringBuilder(random.nextBoolean() ? "http://" : "https://");
            for (int length = random.nextInt(9); length >= 0; length--) {
                url.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            accepted += isAcceptedAndCalled(url.toString()) ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(1000);
    }

    private static boolean isAcceptedAndCalled(String url) {
        try {
            assertNamesTheHostThatOkHttpCalls(url);
            return true;
        } catch (UrlSyntaxException e) {
            return false;
        }
    }

    private static void assertNamesTheHostThatOkHttpCalls(String url) throws UrlSyntaxException {
        ServerUrl parsed = ServerUrl.parse(url);
        HttpUrl called = HttpUrl.get(parsed.text());
        HttpUrl asGiven = HttpUrl.get(url);
        String host = parsed.host().replaceAll("[\\[\\]]", "");

        assertThat(called.host()).as(url).isEqualTo(host).isEqualTo(asGiven.host());
        assertThat(called.port()).as(url).isEqualTo(asGiven.port());
        assertThat(called.scheme()).isEqualTo(parsed.scheme());
        assertThat(parsed.text().toLowerCase(Locale.ROOT)).startsWith(parsed.scheme() + "://" + parsed.host());
        String strict = URI.create("x:/").resolve(called.uri()).getHost();
        assertThat(strict == null || strict.equals(parsed.host())).as(url).isTrue();
    }
}
