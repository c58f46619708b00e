// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One profile of a vendor's own profile file: names and values as they stand there. What they mean, and asking a service for a
 * role that a profile names, is the business of {@code io.clusterupgrade.identity}.
 *
 * <p>Files are read as UTF-8, with or without a byte-order mark, and as UTF-16, which PowerShell writes; text in another code page
 * has characters that are rejected when keys are made of it. Only regular files of at most 1 MiB are read.
 *
 * <p>Immutable and thread-safe. A file that other users of the machine may read is used, with one warning. Source:
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
     * A section of Huawei's {@code ~/.huaweicloud/credentials}: lines {@code [name]} and {@code key = value} with at most one
     * blank on each side of the equals sign and none inside; all other lines are passed over, the later of two wins.
     *
     * @param section {@code basic} or {@code global}
     * @throws CredentialsException if there is no such file or section
     */
    public static Profile huawei(Path file, String section) {
        return of("Huawei profile file", file, section, IniParser.huawei(text("Huawei profile file", file)));
    }

    /**
     * A profile of Alibaba's {@code ~/.aliyun/config.json}.
     *
     * @param name the profile's name; null means the file's {@code current}
     * @throws CredentialsException if there is no such file or profile, or it is no JSON
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
     * A section of Alibaba's {@code ~/.alibabacloud/credentials.ini}. It counts only with {@code enable = true}.
     *
     * @throws CredentialsException if there is no such file or section, or it is not enabled
     */
    public static Profile alibabaIni(Path file, String section) {
        String what = "Alibaba profile file";
        Profile profile = of(what, file, section, IniParser.alibaba(text(what, file)));
        if (!"true".equalsIgnoreCase(profile.value("enable"))) {
            throw new CredentialsException(profile.title + " has no line: enable = true", null);
        }
        return profile;
    }

    /**
     * A value, or null when it is not there or empty. A number or a boolean of a JSON file is its text.
     *
     * @throws CredentialsException if it is a list or an object; the message names the key
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
     * A value that is a JSON document, such as a policy: its text, also where it stands in a JSON file as an object instead of
     * text. Null when it is not there or empty.
     *
     * @throws CredentialsException if it is a list; the message names the key
     */
    public @Nullable String document(String key) {
        JsonValue structure = structures.get(key);
        return structure != null && structure.isObject() ? structure.raw() : value(key);
    }

    /**
     * A value that must be there.
     *
     * @throws CredentialsException if it is not, or is a list or an object; the message names the key
     */
    public String required(String key) {
        String value = value(key);
        if (value == null) {
            throw new CredentialsException(title + " has no " + key + ".", null);
        }
        return value;
    }

    /** Where the profile stands: file and name. */
    public String title() {
        return title;
    }

    /** File and name, no values. */
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
