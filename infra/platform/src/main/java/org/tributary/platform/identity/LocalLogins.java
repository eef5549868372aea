package org.tributary.platform.identity;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.tributary.platform.command.Actor;

/** Login and password, checked so that an unknown login takes as long as a wrong password. */
final class LocalLogins implements AuthenticationProvider {
    private static final String NOBODY = Passwords.hash("nobody has this password");

    private final Credentials credentials;
    private final Accounts accounts;
    private final VerifiedPasswords verified = new VerifiedPasswords();

    LocalLogins(Credentials credentials, Accounts accounts) {
        this.credentials = credentials;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String password = String.valueOf(login.getCredentials());
        Credentials.Login known = credentials.login(login.getName()).orElse(new Credentials.Login("", NOBODY));
        if (password.length() > 72
                || !right(known.passwordHash(), password)
                || known.account().isEmpty()) throw new BadCredentialsException("Unknown login or wrong password");
        return signedIn(accounts.actor(known.account())
                .orElseThrow(() -> new BadCredentialsException("The account is not open")));
    }

    private boolean right(String hash, String password) {
        if (verified.knows(hash, password)) return true;
        if (!Passwords.ENCODER.matches(password, hash)) return false;
        verified.remember(hash, password);
        return true;
    }

    static Authentication signedIn(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                actor, "", List.of(new SimpleGrantedAuthority(actor.roleName())));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
