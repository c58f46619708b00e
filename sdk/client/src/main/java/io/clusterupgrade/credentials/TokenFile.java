// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that contains only a token, such as the one that Kubernetes mounts and renews. Immutable and thread-safe; the file is read at
 * each call of {@link #read()}.
 *
 * @since 0.1.0
 */
public final class TokenFile {
    private final Path path;

    private TokenFile(Path path) {
        this.path = path;
    }

    /** Creates an instance for the file at a path. */
    public static TokenFile of(Path path) {
        return new TokenFile(path);
    }

    /**
     * Creates an instance for the file at a path.
     *
     * @throws CredentialsException if the text is not a path
     */
    public static TokenFile of(String path) {
        try {
            return new TokenFile(Path.of(path));
        } catch (InvalidPathException e) {
            throw new CredentialsException("The name of the token file is not a path (" + e.getReason() + ").", null);
        }
    }

    /**
     * Returns the token, without the white space around it.
     *
     * @throws CredentialsException if the file cannot be read, is empty or has a character that is invalid in a token; the
     *     message names the file
     */
    public String read() {
        String token;
        try {
            token = SecretFile.read("token file", path).strip();
        } catch (CredentialsException e) {
            // The file is configured explicitly, so a missing file is a failure.
            throw new CredentialsException(e.getMessage() == null ? "" : e.getMessage(), e);
        }
        if (token.isEmpty()) {
            throw new CredentialsException("token file " + path + " is empty.", null);
        }
        String flaw = InvisibleCharacters.findOrNonAscii(token);
        if (flaw != null) {
            throw new CredentialsException(
                    "token file " + path + " does not contain a token: it has a " + flaw + ".", null);
        }
        return token;
    }

    /** Returns the path. */
    @Override
    public String toString() {
        return "TokenFile[" + path + "]";
    }
}
