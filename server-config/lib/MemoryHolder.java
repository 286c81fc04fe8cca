import com.sun.tools.attach.VirtualMachine;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the heap of another Java process to so many per cent, with what lives there; 0 lets go of what it holds.
 * {@code java -cp FOLDER MemoryHolder PID JAR PERCENT}, where JAR has this class as its Agent-Class.
 */
public class MemoryHolder {

  private static final int PIECE_BYTES = 16 * 1024;
  private static final int PERCENT = 100;
  private static final List<byte[]> HELD = new ArrayList<>();

  public static void main(String[] arguments) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(arguments[0]);
    machine.loadAgent(arguments[1], arguments[2]);
    machine.detach();
  }

  /** Called in the other process. */
  public static void agentmain(String percent) {
    HELD.clear();
    long wanted = Runtime.getRuntime().maxMemory() / PERCENT * Integer.parseInt(percent);
    if (wanted > 0) {
      System.gc(); // what is used now lives
      Runtime runtime = Runtime.getRuntime();
      long live = runtime.totalMemory() - runtime.freeMemory();
      for (long held = live; held < wanted; held += PIECE_BYTES) {
        HELD.add(new byte[PIECE_BYTES]);
      }
    }
  }
}
