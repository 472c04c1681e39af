// Stands in for KMM's worker image, which no package registry has: `worker kmod load CONFIG [--firmware-path PATH]`.
// It does what is known of the worker's behaviour, and tells each command that it runs. The configuration is JSON here.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

const (
	// Where the parts of the kmod image were copied to.
	extracted = "/tmp"
	// Where the node's own modules are mounted.
	inTree        = "/lib/modules"
	firmwareClass = "/sys/module/firmware_class/parameters/path"
)

type arguments struct {
	Load   []string `json:"load"`
	Unload []string `json:"unload"`
}

type modprobe struct {
	ModuleName          string     `json:"moduleName"`
	DirName             string     `json:"dirName"`
	Parameters          []string   `json:"parameters"`
	Args                *arguments `json:"args"`
	RawArgs             *arguments `json:"rawArgs"`
	FirmwarePath        string     `json:"firmwarePath"`
	ModulesLoadingOrder []string   `json:"modulesLoadingOrder"`
}

type configuration struct {
	KernelVersion         string   `json:"kernelVersion"`
	ContainerImage        string   `json:"containerImage"`
	ImagePullPolicy       string   `json:"imagePullPolicy"`
	InsecurePull          bool     `json:"insecurePull"`
	InTreeModuleToRemove  string   `json:"inTreeModuleToRemove"`
	InTreeModulesToRemove []string `json:"inTreeModulesToRemove"`
	Modprobe              modprobe `json:"modprobe"`
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	file, firmwareHostPath, err := commandLine(args)
	if err != nil {
		return err
	}
	config, err := read(file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if err := removeInTree(config); err != nil {
		return err
	}
	if config.Modprobe.FirmwarePath != "" {
		if firmwareHostPath == "" {
			return errors.New("firmwarePath is set, and --firmware-path is not")
		}
		if err := installFirmware(filepath.Join(extracted, config.Modprobe.FirmwarePath), firmwareHostPath); err != nil {
			return err
		}
	}
	return execute(loadArguments(config.Modprobe)...)
}

func commandLine(args []string) (file, firmwareHostPath string, err error) {
	var words []string
	for i := 0; i < len(args); i++ {
		value, inOneWord := strings.CutPrefix(args[i], "--firmware-path=")
		switch {
		case inOneWord:
			firmwareHostPath = value
		case args[i] == "--firmware-path" && i+1 < len(args):
			i++
			firmwareHostPath = args[i]
		default:
			words = append(words, args[i])
		}
	}
	if len(words) != 3 || words[0] != "kmod" || words[1] != "load" || strings.HasPrefix(words[2], "-") {
		return "", "", fmt.Errorf("usage: worker kmod load CONFIG [--firmware-path PATH]; got %q", args)
	}
	return words[2], firmwareHostPath, nil
}

func read(file string) (*configuration, error) {
	stream, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer stream.Close()
	decoder := json.NewDecoder(stream)
	decoder.DisallowUnknownFields()
	config := new(configuration)
	if err := decoder.Decode(config); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("something follows the configuration")
	}
	return config, nil
}

// removeInTree takes away what the node's own tree has a file for, in one call; other names are skipped.
func removeInTree(config *configuration) error {
	names := config.InTreeModulesToRemove
	if config.InTreeModuleToRemove != "" {
		names = append(names, config.InTreeModuleToRemove)
	}
	var found []string
	for _, name := range names {
		exists, err := hasFile(name)
		if err != nil {
			return err
		}
		if exists {
			found = append(found, name)
		} else {
			fmt.Printf("worker: no in-tree module %q\n", name)
		}
	}
	if len(found) == 0 {
		return nil
	}
	return execute(append([]string{"-rv"}, found...)...)
}

func hasFile(name string) (bool, error) {
	// the name is not escaped: so does the worker
	pattern, err := regexp.Compile("^" + name + ".ko")
	if err != nil {
		return false, err
	}
	found := false
	err = filepath.WalkDir(inTree, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !entry.IsDir() && pattern.MatchString(entry.Name()) {
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found, err
}

func installFirmware(source, target string) error {
	fmt.Printf("worker: copies %s to %s\n", source, target)
	err := filepath.WalkDir(source, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(source, path)
		if err != nil {
			return err
		}
		destination := filepath.Join(target, relative)
		if entry.IsDir() {
			return os.MkdirAll(destination, 0o755)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(destination, content, 0o644)
	})
	if err != nil {
		return err
	}
	current, err := os.ReadFile(firmwareClass)
	if err != nil {
		return err
	}
	if strings.TrimSuffix(string(current), "\n") == target {
		return nil
	}
	fmt.Printf("worker: writes %s to %s\n", target, firmwareClass)
	return os.WriteFile(firmwareClass, []byte(target), 0o644)
}

func loadArguments(config modprobe) []string {
	if config.RawArgs != nil {
		return config.RawArgs.Load
	}
	words := []string{"-vd", filepath.Join(extracted, config.DirName)}
	if config.Args != nil {
		words = append(words, config.Args.Load...)
	}
	return append(append(words, config.ModuleName), config.Parameters...)
}

func execute(args ...string) error {
	fmt.Printf("worker: modprobe %q\n", args)
	command := exec.Command("modprobe", args...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	if err := command.Run(); err != nil {
		return fmt.Errorf("modprobe %q: %w", args, err)
	}
	return nil
}
