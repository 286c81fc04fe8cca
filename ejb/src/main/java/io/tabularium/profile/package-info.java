/** Profiles of this node, taken on demand with the JDK's Flight Recorder and read as figures. */
package io.tabularium.profile;
