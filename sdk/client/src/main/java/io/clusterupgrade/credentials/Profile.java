// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One profile of a vendor's own profile file: names and values as they stand there. What they mean, and asking a service for a
 * role that a profile names, is the business of {@code io.clusterupgrade.identity}.
 *
 * <p>Immutable and thread-safe. A file that other users of the machine may read is used, with one warning. Source: signing sheet
 * 6.1 and 7.1.
 *
 * @since 0.1.0
 */
public final class Profile {
    private final String title;
    private final Map<String, String> values;

    private Profile(String title, Map<String, String> values) {
        this.title = title;
        this.values = values;
    }

    /**
     * A section of Huawei's {@code ~/.huaweicloud/credentials}: lines {@code [name]} and {@code key = value} with at most one
     * blank on each side of the equals sign and none inside; all other lines are passed over, the later of two wins.
     *
     * @param section {@code basic} or {@code global}
     * @throws CredentialsException if there is no such file or section
     */
    public static Profile huawei(Path file, String section) {
        return of("Huawei profile file", file, section, IniText.huawei(text("Huawei profile file", file)));
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
        return of(what, file, name == null ? profiles.current() : name, profiles.byName());
    }

    /**
     * A section of Alibaba's {@code ~/.alibabacloud/credentials.ini}. It counts only with {@code enable = true}.
     *
     * @throws CredentialsException if there is no such file or section, or it is not enabled
     */
    public static Profile alibabaIni(Path file, String section) {
        String what = "Alibaba profile file";
        Profile profile = of(what, file, section, IniText.alibaba(text(what, file)));
        if (!"true".equalsIgnoreCase(profile.value("enable"))) {
            throw new CredentialsException(profile.title + " has no line: enable = true", null);
        }
        return profile;
    }

    /** A value, or null when it is not there or empty. */
    public @Nullable String value(String key) {
        String value = values.get(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * A value that must be there.
     *
     * @throws CredentialsException if it is not; the message names the key
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
            throw new CredentialsException(what + " " + file + " has no profile \"" + name + "\".", null);
        }
        return new Profile("Profile \"" + name + "\" of " + file, values);
    }
}
