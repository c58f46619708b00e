// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file with nothing but a token, such as the one that Kubernetes mounts and renews. Immutable and thread-safe; it is read
 * anew each time.
 *
 * @since 0.1.0
 */
public final class TokenFile {
    private final Path path;

    private TokenFile(Path path) {
        this.path = path;
    }

    /** The file at a path. */
    public static TokenFile of(Path path) {
        return new TokenFile(path);
    }

    /**
     * The file at a path.
     *
     * @throws CredentialsException if it is no path
     */
    public static TokenFile of(String path) {
        try {
            return new TokenFile(Path.of(path));
        } catch (InvalidPathException e) {
            throw new CredentialsException("The name of the token file is no path (" + e.getReason() + ").", null);
        }
    }

    /**
     * The token, without white space around it.
     *
     * @throws CredentialsException if the file cannot be read, is empty or has a character that no token has; the message names
     *     the file
     */
    public String read() {
        String token;
        try {
            token = SecretFile.read("token file", path).strip();
        } catch (CredentialsException e) {
            // Somebody named this file: that it is not there is a failure.
            throw new CredentialsException(e.getMessage() == null ? "" : e.getMessage(), e);
        }
        if (token.isEmpty()) {
            throw new CredentialsException("token file " + path + " is empty.", null);
        }
        String flaw = InvisibleCharacters.findOrNonAscii(token);
        if (flaw != null) {
            throw new CredentialsException("token file " + path + " holds no token: it has a " + flaw + ".", null);
        }
        return token;
    }

    /** The path. */
    @Override
    public String toString() {
        return "TokenFile[" + path + "]";
    }
}
