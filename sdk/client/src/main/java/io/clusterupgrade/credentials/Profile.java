// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One profile of a vendor's profile file: its names and unchanged values. Package {@code io.clusterupgrade.identity} interprets them and
 * requests the roles that a profile names.
 *
 * <p>Files are read as UTF-8, with or without a byte-order mark, or as UTF-16, which PowerShell writes. Text in another code page has
 * characters that are rejected when credentials are created from it. Only regular files of at most 1 MiB are read.
 *
 * <p>Immutable and thread-safe. A file that other users of the machine can read is used; the first read logs a warning. Source:
 * sdk/docs/wire/signing.md#huawei-credential-chain and sdk/docs/wire/signing.md#alibaba-credential-chain.
 *
 * @since 0.1.0
 */
public final class Profile {
    private final String title;
    private final Map<String, String> values;
    private final Map<String, JsonValue> structures;

    private Profile(String title, Map<String, String> values, Map<String, JsonValue> structures) {
        this.title = title;
        this.values = values;
        this.structures = structures;
    }

    /**
     * Reads a section of Huawei's {@code ~/.huaweicloud/credentials}: lines {@code [name]} and {@code key = value} with at most one
     * blank on each side of the equals sign and none inside. All other lines are skipped; the later of two equal keys wins.
     *
     * @param section {@code basic} or {@code global}
     * @throws CredentialsException if there is no such file or section
     */
    public static Profile huawei(Path file, String section) {
        return of("Huawei profile file", file, section, IniParser.huawei(text("Huawei profile file", file)));
    }

    /**
     * Reads a profile of Alibaba's {@code ~/.aliyun/config.json}.
     *
     * @param name the profile's name; null means the file's {@code current}
     * @throws CredentialsException if there is no such file or profile, or the file is not JSON
     */
    public static Profile alibabaCli(Path file, @Nullable String name) {
        String what = "Alibaba CLI profile file";
        CliProfiles profiles = CliProfiles.of(what + " " + file, text(what, file));
        String chosen = name == null ? profiles.current() : name;
        Map<String, JsonValue> members = profiles.byName().get(chosen);
        if (members == null) {
            throw unknown(what, file, chosen);
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, JsonValue> structures = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            if (value.isObject() || value.isList()) {
                structures.put(key, value);
            } else {
                values.put(key, value.asText());
            }
        });
        return new Profile(title(file, chosen), values, structures);
    }

    /**
     * Reads a section of Alibaba's {@code ~/.alibabacloud/credentials.ini}. It is used only with {@code enable = true}.
     *
     * @throws CredentialsException if there is no such file or section, or it is not enabled
     */
    public static Profile alibabaIni(Path file, String section) {
        String what = "Alibaba profile file";
        Profile profile = of(what, file, section, IniParser.alibaba(text(what, file)));
        if (!"true".equalsIgnoreCase(profile.value("enable"))) {
            throw new CredentialsException(profile.title + " is not enabled: it has no line \"enable = true\".", null);
        }
        return profile;
    }

    /**
     * Returns a value, or null if it is absent or empty. A number or a boolean of a JSON file is returned as text.
     *
     * @throws CredentialsException if the value is a list or an object; the message names the key
     */
    public @Nullable String value(String key) {
        JsonValue structure = structures.get(key);
        if (structure != null) {
            throw new CredentialsException(
                    title + " has a " + key + " that is " + (structure.isList() ? "a list" : "an object")
                            + " instead of text.",
                    null);
        }
        String value = values.get(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * Returns a value that is a JSON document, such as a policy, as text. In a JSON file it may also be an object. Returns null if the
     * value is absent or empty.
     *
     * @throws CredentialsException if the value is a list; the message names the key
     */
    public @Nullable String document(String key) {
        JsonValue structure = structures.get(key);
        return structure != null && structure.isObject() ? structure.raw() : value(key);
    }

    /**
     * Returns a required value.
     *
     * @throws CredentialsException if the value is absent, a list or an object; the message names the key
     */
    public String required(String key) {
        String value = value(key);
        if (value == null) {
            throw new CredentialsException(title + " has no " + key + ".", null);
        }
        return value;
    }

    /** Returns the name of the profile and its file, for messages. */
    public String title() {
        return title;
    }

    /** Returns the title, without values. */
    @Override
    public String toString() {
        return "Profile[" + title + "]";
    }

    private static String text(String what, Path file) {
        String text = SecretFile.read(what, file);
        SecretFile.warnIfOthersMayRead(what, file);
        return text;
    }

    private static Profile of(String what, Path file, String name, Map<String, Map<String, String>> all) {
        Map<String, String> values = all.get(name);
        if (values == null) {
            throw unknown(what, file, name);
        }
        return new Profile(title(file, name), values, Map.of());
    }

    private static String title(Path file, String name) {
        return "Profile \"" + name + "\" of " + file;
    }

    private static CredentialsException unknown(String what, Path file, String name) {
        return new CredentialsException(what + " " + file + " has no profile \"" + name + "\".", null);
    }
}
