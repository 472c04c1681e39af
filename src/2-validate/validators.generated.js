/* Generated from schemas/ by `npm run generate`. Do not edit. */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
const o=["name"],R=["name","value"],q=["insecure","insecureSkipTLSVerify"],S=["tag"],I=["dockerfileConfigMap","buildArgs",
"secrets","selector","baseImageRegistryTLS","kanikoParams"],M=["keySecret","certSecret","unsignedImage","unsignedImageRe\
gistryTLS","filesToSign"],O=["literal","regexp","containerImage","build","sign","registryTLS","inTreeModuleToRemove","in\
TreeModulesToRemove"],s=["load","unload"],L=["moduleName","dirName","parameters","args","rawArgs","firmwarePath","module\
sLoadingOrder"],F=["kernelMappings","modprobe","containerImage","imagePullPolicy","version","build","sign","registryTLS",
"inTreeModuleToRemove","inTreeModulesToRemove"],x=["container","serviceAccountName"],C=["name","key","optional"],D=["api\
Version","fieldPath"],z=["key","optional","path","volumeName"],G=["containerName","divisor","resource"],U=["configMapKey\
Ref","fieldRef","fileKeyRef","resourceFieldRef","secretKeyRef"],K=["name","value","valueFrom"],B=["name","request"],W=["\
claims","limits","requests"],$=["name","mountPath","mountPropagation","readOnly","recursiveReadOnly","subPath","subPathE\
xpr"],J=["image","command","args","env","imagePullPolicy","resources","volumeMounts"],H=["fsType","partition","readOnly",
"volumeID"],Q=["cachingMode","diskName","diskURI","fsType","kind","readOnly"],X=["readOnly","secretName","shareName"],Y=[
"monitors","path","readOnly","secretFile","secretRef","user"],Z=["fsType","readOnly","secretRef","volumeID"],_=["key","m\
ode","path"],a=["defaultMode","items","name","optional"],P=["driver","fsType","nodePublishSecretRef","readOnly","volumeA\
ttributes"],h=["fieldRef","mode","path","resourceFieldRef"],r=["defaultMode","items"],v=["medium","sizeLimit"],E=["apiGr\
oup","kind","name"],ee=["apiGroup","kind","name","namespace"],ie=["limits","requests"],ne=["key","operator","values"],fe=[
"matchExpressions","matchLabels"],le=["accessModes","dataSource","dataSourceRef","resources","selector","storageClassNam\
e","volumeAttributesClassName","volumeMode","volumeName"],te=["metadata","spec"],ye=["volumeClaimTemplate"],pe=["fsType",
"lun","readOnly","targetWWNs","wwids"],ue=["driver","fsType","options","readOnly","secretRef"],de=["datasetName","datase\
tUUID"],oe=["fsType","partition","pdName","readOnly"],me=["directory","repository","revision"],ge=["endpoints","path","r\
eadOnly"],ce=["path","type"],be=["pullPolicy","reference"],se=["chapAuthDiscovery","chapAuthSession","fsType","initiator\
Name","iqn","iscsiInterface","lun","portals","readOnly","secretRef","targetPortal"],Ae=["path","readOnly","server"],ke=[
"claimName","readOnly"],je=["fsType","pdID"],Ne=["fsType","readOnly","volumeID"],we=["labelSelector","name","optional","\
path","signerName"],A=["items","name","optional"],Ve=["items"],Te=["certificateChainPath","credentialBundlePath","keyPat\
h","keyType","maxExpirationSeconds","signerName","userAnnotations"],Re=["audience","expirationSeconds","path"],qe=["clus\
terTrustBundle","configMap","downwardAPI","podCertificate","secret","serviceAccountToken"],Se=["defaultMode","sources"],
Ie=["group","readOnly","registry","tenant","user","volume"],Me=["fsType","image","keyring","monitors","pool","readOnly",
"secretRef","user"],Oe=["fsType","gateway","protectionDomain","readOnly","secretRef","sslEnabled","storageMode","storage\
Pool","system","volumeName"],Le=["defaultMode","items","optional","secretName"],Fe=["fsType","readOnly","secretRef","vol\
umeName","volumeNamespace"],xe=["fsType","storagePolicyID","storagePolicyName","volumePath"],Ce=["name","awsElasticBlock\
Store","azureDisk","azureFile","cephfs","cinder","configMap","csi","downwardAPI","emptyDir","ephemeral","fc","flexVolume",
"flocker","gcePersistentDisk","gitRepo","glusterfs","hostPath","image","iscsi","nfs","persistentVolumeClaim","photonPers\
istentDisk","portworxVolume","projected","quobyte","rbd","scaleIO","secret","storageos","vsphereVolume"],De=["container",
"initContainer","serviceAccountName","automountServiceAccountToken","volumes"],ze=["expression"],Ge=["cel"],Ue=["driver",
"parameters"],Ke=["opaque"],Be=["name","selectors","config"],We=["container","driverName","initContainer","serviceAccoun\
tName","automountServiceAccountToken","volumes","deviceClasses"],$e=["key","operator","value","effect","tolerationSecond\
s"],Je=["selector","moduleLoader","devicePlugin","dra","imageRepoSecret","tolerations","imageRebuildTriggerGeneration"],
m=["apiVersion","kind","metadata","spec","status"],d=["name","namespace","labels","annotations","generateName","creation\
Timestamp","deletionTimestamp","deletionGracePeriodSeconds","resourceVersion","generation","uid","selfLink","managedFiel\
ds","finalizers","ownerReferences"],He=["machineConfigName","machineConfigPoolName","kernelModuleImage","kernelModuleNam\
e","inTreeModulesToRemove","firmwareFilesPath","workerImage"],Qe=["configStatus"],Xe=["key","value","effect","timeAdded"],
Ye=["name","kernel","architecture","osImage","nodes","labels","taints","machineConfigPool","state"],Ze=["kernel","archit\
ecture","image"],_e=["platform","version","labels","nodePools","driverToolkit"],c=["apiVersion","kind","metadata","spec"],
ae=["kernelVersion","pushBuiltImage"],Pe=["kernelVersion","dtkImage","pushBuiltImage"],he=["nodeSelector","promote","bas\
eline"],re=["name","nodeSelector"],ve=["type","rollingUpdate"],Ee=["maxUnavailable","maxSurge"],ei=["moduleRef","canary",
"versions","waves","updateStrategy","preUnload"],ii=["command"],ni=["moduleRef","version","moduleSpec"],fi=["worker","bu\
ilder","signer","verifier","inspector"],li=["group","version","kind","name","namespace","labelSelector","module","kernel"],
ti=["op","path","from","value"],yi=["target","patch"],pi=["name","newName","newTag","digest"],ui=["platform","cluster","\
kernelLabel","loader","builder","verify","rebuild","images","namespace","namespaces","templates","strict","requireCovera\
ge","machineConfigPools","preflightJobs","gitops","patches","imageOverrides","output"];function l(i,n,e,f){const t={instancePath:n,
keyword:e,params:f};return i===null?[t]:(i.push(t),i)}const gf=zn,cf=Object.prototype.hasOwnProperty;function b(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)o.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:o}));i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"}))}else e=l(e,n,"typ\
e",{type:"object"});return e}function Ni(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=
l(e,n,"required",{missingProperty:"name"})),i.value===void 0&&(e=l(e,n,"required",{missingProperty:"value"}));for(const f in i)
R.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:R}));i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,n+"/name","type",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&(e=l(e,n+"/value","type",
{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function k(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){for(const f in i)q.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:q}));i.insecure!==
void 0&&typeof i.insecure!="boolean"&&(e=l(e,n+"/insecure","type",{type:"boolean"})),i.insecureSkipTLSVerify!==void 0&&typeof i.
insecureSkipTLSVerify!="boolean"&&(e=l(e,n+"/insecureSkipTLSVerify","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"\
object"});return e}function wi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)S.includes(f)||
(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:S}));i.tag!==void 0&&typeof i.tag!="string"&&(e=l(e,
n+"/tag","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function di(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.dockerfileConfigMap===void 0&&(e=l(e,n,"required",{missingProperty:"dockerfileConfigMap"}));
for(const f in i)I.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:I}));if(i.dockerfileConfigMap!==
void 0&&(e=b(i.dockerfileConfigMap,n+"/dockerfileConfigMap",e)),i.buildArgs!==void 0){let f=i.buildArgs;if(Array.isArray(
f)){const t=f.length;for(let y=0;y<t;y++)e=Ni(f[y],n+"/buildArgs/"+y,e)}else e=l(e,n+"/buildArgs","type",{type:"array"})}
if(i.secrets!==void 0){let f=i.secrets;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=b(f[y],n+"/secrets/"+
y,e)}else e=l(e,n+"/secrets","type",{type:"array"})}if(i.selector!==void 0){let f=i.selector;if(f&&typeof f=="object"&&!Array.
isArray(f))for(const t in f)typeof f[t]!="string"&&(e=l(e,n+"/selector/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"}));else e=l(e,n+"/selector","type",{type:"object"})}i.baseImageRegistryTLS!==void 0&&(e=k(i.baseImageRegistryTLS,
n+"/baseImageRegistryTLS",e)),i.kanikoParams!==void 0&&(e=wi(i.kanikoParams,n+"/kanikoParams",e))}else e=l(e,n,"type",{type:"\
object"});return e}function oi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.keySecret===void 0&&(e=l(e,
n,"required",{missingProperty:"keySecret"})),i.certSecret===void 0&&(e=l(e,n,"required",{missingProperty:"certSecret"}));
for(const f in i)M.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:M}));if(i.keySecret!==
void 0&&(e=b(i.keySecret,n+"/keySecret",e)),i.certSecret!==void 0&&(e=b(i.certSecret,n+"/certSecret",e)),i.unsignedImage!==
void 0&&typeof i.unsignedImage!="string"&&(e=l(e,n+"/unsignedImage","type",{type:"string"})),i.unsignedImageRegistryTLS!==
void 0&&(e=k(i.unsignedImageRegistryTLS,n+"/unsignedImageRegistryTLS",e)),i.filesToSign!==void 0){let f=i.filesToSign;if(Array.
isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/filesToSign/"+y,"type",{type:"string"}))}else
e=l(e,n+"/filesToSign","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function Vi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)O.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:O}));if(i.literal!==void 0&&typeof i.literal!="string"&&(e=l(e,n+"/literal","type",{type:"string"})),i.regexp!==
void 0&&typeof i.regexp!="string"&&(e=l(e,n+"/regexp","type",{type:"string"})),i.containerImage!==void 0&&typeof i.containerImage!=
"string"&&(e=l(e,n+"/containerImage","type",{type:"string"})),i.build!==void 0&&(e=di(i.build,n+"/build",e)),i.sign!==void 0&&
(e=oi(i.sign,n+"/sign",e)),i.registryTLS!==void 0&&(e=k(i.registryTLS,n+"/registryTLS",e)),i.inTreeModuleToRemove!==void 0&&
typeof i.inTreeModuleToRemove!="string"&&(e=l(e,n+"/inTreeModuleToRemove","type",{type:"string"})),i.inTreeModulesToRemove!==
void 0){let f=i.inTreeModulesToRemove;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=
l(e,n+"/inTreeModulesToRemove/"+y,"type",{type:"string"}))}else e=l(e,n+"/inTreeModulesToRemove","type",{type:"array"})}}else
e=l(e,n,"type",{type:"object"});return e}function Ti(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
s.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:s}));if(i.load!==void 0){let f=i.load;
if(Array.isArray(f)){f.length<1&&(e=l(e,n+"/load","minItems",{limit:1}));const t=f.length;for(let y=0;y<t;y++)typeof f[y]!=
"string"&&(e=l(e,n+"/load/"+y,"type",{type:"string"}))}else e=l(e,n+"/load","type",{type:"array"})}if(i.unload!==void 0){
let f=i.unload;if(Array.isArray(f)){f.length<1&&(e=l(e,n+"/unload","minItems",{limit:1}));const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=l(e,n+"/unload/"+y,"type",{type:"string"}))}else e=l(e,n+"/unload","type",{type:"array"})}}else
e=l(e,n,"type",{type:"object"});return e}function Ri(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
s.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:s}));if(i.load!==void 0){let f=i.load;
if(Array.isArray(f)){f.length<1&&(e=l(e,n+"/load","minItems",{limit:1}));const t=f.length;for(let y=0;y<t;y++)typeof f[y]!=
"string"&&(e=l(e,n+"/load/"+y,"type",{type:"string"}))}else e=l(e,n+"/load","type",{type:"array"})}if(i.unload!==void 0){
let f=i.unload;if(Array.isArray(f)){f.length<1&&(e=l(e,n+"/unload","minItems",{limit:1}));const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=l(e,n+"/unload/"+y,"type",{type:"string"}))}else e=l(e,n+"/unload","type",{type:"array"})}}else
e=l(e,n,"type",{type:"object"});return e}function qi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.dirName===
void 0&&(i.dirName="/opt");for(const f in i)L.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:L}));
if(i.moduleName!==void 0&&typeof i.moduleName!="string"&&(e=l(e,n+"/moduleName","type",{type:"string"})),typeof i.dirName!=
"string"&&(e=l(e,n+"/dirName","type",{type:"string"})),i.parameters!==void 0){let f=i.parameters;if(Array.isArray(f)){const t=f.
length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/parameters/"+y,"type",{type:"string"}))}else e=l(e,n+"/para\
meters","type",{type:"array"})}if(i.args!==void 0&&(e=Ti(i.args,n+"/args",e)),i.rawArgs!==void 0&&(e=Ri(i.rawArgs,n+"/ra\
wArgs",e)),i.firmwarePath!==void 0&&typeof i.firmwarePath!="string"&&(e=l(e,n+"/firmwarePath","type",{type:"string"})),i.
modulesLoadingOrder!==void 0){let f=i.modulesLoadingOrder;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!=
"string"&&(e=l(e,n+"/modulesLoadingOrder/"+y,"type",{type:"string"}))}else e=l(e,n+"/modulesLoadingOrder","type",{type:"\
array"})}}else e=l(e,n,"type",{type:"object"});return e}function Si(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.kernelMappings===void 0&&(e=l(e,n,"required",{missingProperty:"kernelMappings"})),i.modprobe===void 0&&(e=l(e,n,"r\
equired",{missingProperty:"modprobe"}));for(const f in i)F.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:F}));if(i.kernelMappings!==void 0){let f=i.kernelMappings;if(Array.isArray(f)){f.length<1&&(e=l(e,n+"/kern\
elMappings","minItems",{limit:1}));const t=f.length;for(let y=0;y<t;y++)e=Vi(f[y],n+"/kernelMappings/"+y,e)}else e=l(e,n+
"/kernelMappings","type",{type:"array"})}if(i.modprobe!==void 0&&(e=qi(i.modprobe,n+"/modprobe",e)),i.containerImage!==void 0&&
typeof i.containerImage!="string"&&(e=l(e,n+"/containerImage","type",{type:"string"})),i.imagePullPolicy!==void 0){let f=i.
imagePullPolicy;typeof f!="string"&&(e=l(e,n+"/imagePullPolicy","type",{type:"string"})),f==="Always"||f==="IfNotPresent"||
f==="Never"||f===""||(e=l(e,n+"/imagePullPolicy","enum",{allowedValues:["Always","IfNotPresent","Never",""]}))}if(i.version!==
void 0&&typeof i.version!="string"&&(e=l(e,n+"/version","type",{type:"string"})),i.build!==void 0&&(e=di(i.build,n+"/bui\
ld",e)),i.sign!==void 0&&(e=oi(i.sign,n+"/sign",e)),i.registryTLS!==void 0&&(e=k(i.registryTLS,n+"/registryTLS",e)),i.inTreeModuleToRemove!==
void 0&&typeof i.inTreeModuleToRemove!="string"&&(e=l(e,n+"/inTreeModuleToRemove","type",{type:"string"})),i.inTreeModulesToRemove!==
void 0){let f=i.inTreeModulesToRemove;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=
l(e,n+"/inTreeModulesToRemove/"+y,"type",{type:"string"}))}else e=l(e,n+"/inTreeModulesToRemove","type",{type:"array"})}}else
e=l(e,n,"type",{type:"object"});return e}function Ii(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===
void 0&&(e=l(e,n,"required",{missingProperty:"container"}));for(const f in i)x.includes(f)||(e=l(e,n,"additionalProperti\
es",{additionalProperty:f,allowedValues:x}));i.container!==void 0&&(e=Si(i.container,n+"/container",e)),i.serviceAccountName!==
void 0&&typeof i.serviceAccountName!="string"&&(e=l(e,n+"/serviceAccountName","type",{type:"string"}))}else e=l(e,n,"typ\
e",{type:"object"});return e}function mi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=
l(e,n,"required",{missingProperty:"key"}));for(const f in i)C.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:C}));i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"})),i.key!==void 0&&typeof i.
key!="string"&&(e=l(e,n+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,n+"/op\
tional","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"object"});return e}function gi(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.fieldPath===void 0&&(e=l(e,n,"required",{missingProperty:"fieldPath"}));for(const f in i)
D.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:D}));i.apiVersion!==void 0&&typeof i.
apiVersion!="string"&&(e=l(e,n+"/apiVersion","type",{type:"string"})),i.fieldPath!==void 0&&typeof i.fieldPath!="string"&&
(e=l(e,n+"/fieldPath","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Mi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=l(e,n,"required",{missingProperty:"key"})),i.path===void 0&&
(e=l(e,n,"required",{missingProperty:"path"})),i.volumeName===void 0&&(e=l(e,n,"required",{missingProperty:"volumeName"}));
for(const f in i)z.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:z}));i.key!==void 0&&
typeof i.key!="string"&&(e=l(e,n+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(
e,n+"/optional","type",{type:"boolean"})),i.path!==void 0&&typeof i.path!="string"&&(e=l(e,n+"/path","type",{type:"strin\
g"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,n+"/volumeName","type",{type:"string"}))}else e=l(e,n,
"type",{type:"object"});return e}const Oi=new RegExp("^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\
([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$","u");function V(i,n="",e=null){return!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(
i))&&typeof i!="string"&&(e=l(e,n,"type",{type:["integer","string"]})),typeof i=="string"&&(Oi.test(i)||(e=l(e,n,"patter\
n",{pattern:"^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$"}))),
e}function ci(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.resource===void 0&&(e=l(e,n,"required",{missingProperty:"\
resource"}));for(const f in i)G.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:G}));i.
containerName!==void 0&&typeof i.containerName!="string"&&(e=l(e,n+"/containerName","type",{type:"string"})),i.divisor!==
void 0&&(e=V(i.divisor,n+"/divisor",e)),i.resource!==void 0&&typeof i.resource!="string"&&(e=l(e,n+"/resource","type",{type:"\
string"}))}else e=l(e,n,"type",{type:"object"});return e}function Li(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)U.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:U}));i.configMapKeyRef!==
void 0&&(e=mi(i.configMapKeyRef,n+"/configMapKeyRef",e)),i.fieldRef!==void 0&&(e=gi(i.fieldRef,n+"/fieldRef",e)),i.fileKeyRef!==
void 0&&(e=Mi(i.fileKeyRef,n+"/fileKeyRef",e)),i.resourceFieldRef!==void 0&&(e=ci(i.resourceFieldRef,n+"/resourceFieldRe\
f",e)),i.secretKeyRef!==void 0&&(e=mi(i.secretKeyRef,n+"/secretKeyRef",e))}else e=l(e,n,"type",{type:"object"});return e}
function Fi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"\
name"}));for(const f in i)K.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:K}));i.name!==
void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&(e=
l(e,n+"/value","type",{type:"string"})),i.valueFrom!==void 0&&(e=Li(i.valueFrom,n+"/valueFrom",e))}else e=l(e,n,"type",{
type:"object"});return e}function xi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,
n,"required",{missingProperty:"name"}));for(const f in i)B.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:B}));i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"})),i.request!==void 0&&
typeof i.request!="string"&&(e=l(e,n+"/request","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function j(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i))for(const f in i)e=V(i[f],n+"/"+f.replace(/~/g,"~0").replace(/\//g,"~1"),e);else
e=l(e,n,"type",{type:"object"});return e}function Ci(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
W.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:W}));if(i.claims!==void 0){let f=i.claims;
if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=xi(f[y],n+"/claims/"+y,e)}else e=l(e,n+"/claims","type",{type:"\
array"})}i.limits!==void 0&&(e=j(i.limits,n+"/limits",e)),i.requests!==void 0&&(e=j(i.requests,n+"/requests",e))}else e=
l(e,n,"type",{type:"object"});return e}function Di(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===
void 0&&(e=l(e,n,"required",{missingProperty:"name"})),i.mountPath===void 0&&(e=l(e,n,"required",{missingProperty:"mount\
Path"}));for(const f in i)$.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:$}));i.name!==
void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"})),i.mountPath!==void 0&&typeof i.mountPath!="st\
ring"&&(e=l(e,n+"/mountPath","type",{type:"string"})),i.mountPropagation!==void 0&&typeof i.mountPropagation!="string"&&
(e=l(e,n+"/mountPropagation","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/read\
Only","type",{type:"boolean"})),i.recursiveReadOnly!==void 0&&typeof i.recursiveReadOnly!="string"&&(e=l(e,n+"/recursive\
ReadOnly","type",{type:"string"})),i.subPath!==void 0&&typeof i.subPath!="string"&&(e=l(e,n+"/subPath","type",{type:"str\
ing"})),i.subPathExpr!==void 0&&typeof i.subPathExpr!="string"&&(e=l(e,n+"/subPathExpr","type",{type:"string"}))}else e=
l(e,n,"type",{type:"object"});return e}function N(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.image===
void 0&&(e=l(e,n,"required",{missingProperty:"image"}));for(const f in i)J.includes(f)||(e=l(e,n,"additionalProperties",
{additionalProperty:f,allowedValues:J}));if(i.image!==void 0&&typeof i.image!="string"&&(e=l(e,n+"/image","type",{type:"\
string"})),i.command!==void 0){let f=i.command;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="s\
tring"&&(e=l(e,n+"/command/"+y,"type",{type:"string"}))}else e=l(e,n+"/command","type",{type:"array"})}if(i.args!==void 0){
let f=i.args;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/args/"+y,"type",
{type:"string"}))}else e=l(e,n+"/args","type",{type:"array"})}if(i.env!==void 0){let f=i.env;if(Array.isArray(f)){const t=f.
length;for(let y=0;y<t;y++)e=Fi(f[y],n+"/env/"+y,e)}else e=l(e,n+"/env","type",{type:"array"})}if(i.imagePullPolicy!==void 0){
let f=i.imagePullPolicy;typeof f!="string"&&(e=l(e,n+"/imagePullPolicy","type",{type:"string"})),f==="Always"||f==="IfNo\
tPresent"||f==="Never"||f===""||(e=l(e,n+"/imagePullPolicy","enum",{allowedValues:["Always","IfNotPresent","Never",""]}))}
if(i.resources!==void 0&&(e=Ci(i.resources,n+"/resources",e)),i.volumeMounts!==void 0){let f=i.volumeMounts;if(Array.isArray(
f)){const t=f.length;for(let y=0;y<t;y++)e=Di(f[y],n+"/volumeMounts/"+y,e)}else e=l(e,n+"/volumeMounts","type",{type:"ar\
ray"})}}else e=l(e,n,"type",{type:"object"});return e}function zi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.volumeID===void 0&&(e=l(e,n,"required",{missingProperty:"volumeID"}));for(const f in i)H.includes(f)||(e=l(e,n,"ad\
ditionalProperties",{additionalProperty:f,allowedValues:H}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"\
/fsType","type",{type:"string"})),i.partition!==void 0){let f=i.partition;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(
f)||(e=l(e,n+"/partition","type",{type:"integer"}))}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOn\
ly","type",{type:"boolean"})),i.volumeID!==void 0&&typeof i.volumeID!="string"&&(e=l(e,n+"/volumeID","type",{type:"strin\
g"}))}else e=l(e,n,"type",{type:"object"});return e}function Gi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.diskName===void 0&&(e=l(e,n,"required",{missingProperty:"diskName"})),i.diskURI===void 0&&(e=l(e,n,"required",{missingProperty:"\
diskURI"}));for(const f in i)Q.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Q}));i.cachingMode!==
void 0&&typeof i.cachingMode!="string"&&(e=l(e,n+"/cachingMode","type",{type:"string"})),i.diskName!==void 0&&typeof i.diskName!=
"string"&&(e=l(e,n+"/diskName","type",{type:"string"})),i.diskURI!==void 0&&typeof i.diskURI!="string"&&(e=l(e,n+"/diskU\
RI","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.
kind!==void 0&&typeof i.kind!="string"&&(e=l(e,n+"/kind","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!=
"boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"object"});return e}function Ui(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.secretName===void 0&&(e=l(e,n,"required",{missingProperty:"secretName"})),
i.shareName===void 0&&(e=l(e,n,"required",{missingProperty:"shareName"}));for(const f in i)X.includes(f)||(e=l(e,n,"addi\
tionalProperties",{additionalProperty:f,allowedValues:X}));i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"\
/readOnly","type",{type:"boolean"})),i.secretName!==void 0&&typeof i.secretName!="string"&&(e=l(e,n+"/secretName","type",
{type:"string"})),i.shareName!==void 0&&typeof i.shareName!="string"&&(e=l(e,n+"/shareName","type",{type:"string"}))}else
e=l(e,n,"type",{type:"object"});return e}function g(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
o.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:o}));i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,n+"/name","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Ki(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.monitors===void 0&&(e=l(e,n,"required",{missingProperty:"monitors"}));for(const f in i)
Y.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Y}));if(i.monitors!==void 0){let f=i.
monitors;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/monitors/"+y,"type",
{type:"string"}))}else e=l(e,n+"/monitors","type",{type:"array"})}i.path!==void 0&&typeof i.path!="string"&&(e=l(e,n+"/p\
ath","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"bool\
ean"})),i.secretFile!==void 0&&typeof i.secretFile!="string"&&(e=l(e,n+"/secretFile","type",{type:"string"})),i.secretRef!==
void 0&&(e=g(i.secretRef,n+"/secretRef",e)),i.user!==void 0&&typeof i.user!="string"&&(e=l(e,n+"/user","type",{type:"str\
ing"}))}else e=l(e,n,"type",{type:"object"});return e}function Bi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.volumeID===void 0&&(e=l(e,n,"required",{missingProperty:"volumeID"}));for(const f in i)Z.includes(f)||(e=l(e,n,"ad\
ditionalProperties",{additionalProperty:f,allowedValues:Z}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fs\
Type","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boo\
lean"})),i.secretRef!==void 0&&(e=g(i.secretRef,n+"/secretRef",e)),i.volumeID!==void 0&&typeof i.volumeID!="string"&&(e=
l(e,n+"/volumeID","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function w(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=l(e,n,"required",{missingProperty:"key"})),i.path===void 0&&(e=
l(e,n,"required",{missingProperty:"path"}));for(const f in i)_.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:_}));if(i.key!==void 0&&typeof i.key!="string"&&(e=l(e,n+"/key","type",{type:"string"})),i.mode!==void 0){
let f=i.mode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/mode","type",{type:"integer"}))}i.path!==void 0&&
typeof i.path!="string"&&(e=l(e,n+"/path","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Wi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)a.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:a}));if(i.defaultMode!==void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=
l(e,n+"/defaultMode","type",{type:"integer"}))}if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const t=f.length;
for(let y=0;y<t;y++)e=w(f[y],n+"/items/"+y,e)}else e=l(e,n+"/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,n+"/name","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,n+"/option\
al","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"object"});return e}function $i(i,n="",e=null){if(i&&typeof i=="\
object"&&!Array.isArray(i)){i.driver===void 0&&(e=l(e,n,"required",{missingProperty:"driver"}));for(const f in i)P.includes(
f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:P}));if(i.driver!==void 0&&typeof i.driver!="str\
ing"&&(e=l(e,n+"/driver","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",
{type:"string"})),i.nodePublishSecretRef!==void 0&&(e=g(i.nodePublishSecretRef,n+"/nodePublishSecretRef",e)),i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),i.volumeAttributes!==void 0){let f=i.
volumeAttributes;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=l(e,n+"/volumeAt\
tributes/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/volumeAttributes","type",{type:"\
object"})}}else e=l(e,n,"type",{type:"object"});return e}function bi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.path===void 0&&(e=l(e,n,"required",{missingProperty:"path"}));for(const f in i)h.includes(f)||(e=l(e,n,"additional\
Properties",{additionalProperty:f,allowedValues:h}));if(i.fieldRef!==void 0&&(e=gi(i.fieldRef,n+"/fieldRef",e)),i.mode!==
void 0){let f=i.mode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/mode","type",{type:"integer"}))}i.path!==
void 0&&typeof i.path!="string"&&(e=l(e,n+"/path","type",{type:"string"})),i.resourceFieldRef!==void 0&&(e=ci(i.resourceFieldRef,
n+"/resourceFieldRef",e))}else e=l(e,n,"type",{type:"object"});return e}function Ji(i,n="",e=null){if(i&&typeof i=="obje\
ct"&&!Array.isArray(i)){for(const f in i)r.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:r}));
if(i.defaultMode!==void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/defaultMod\
e","type",{type:"integer"}))}if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)
e=bi(f[y],n+"/items/"+y,e)}else e=l(e,n+"/items","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function Hi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)v.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:v}));i.medium!==void 0&&typeof i.medium!="string"&&(e=l(e,n+"/medium","type",{type:"string"})),i.sizeLimit!==
void 0&&(e=V(i.sizeLimit,n+"/sizeLimit",e))}else e=l(e,n,"type",{type:"object"});return e}function Qi(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.kind===void 0&&(e=l(e,n,"required",{missingProperty:"kind"})),i.name===void 0&&
(e=l(e,n,"required",{missingProperty:"name"}));for(const f in i)E.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:E}));i.apiGroup!==void 0&&typeof i.apiGroup!="string"&&(e=l(e,n+"/apiGroup","type",{type:"string"})),i.kind!==
void 0&&typeof i.kind!="string"&&(e=l(e,n+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=
l(e,n+"/name","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Xi(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.kind===void 0&&(e=l(e,n,"required",{missingProperty:"kind"})),i.name===void 0&&(e=l(e,n,"\
required",{missingProperty:"name"}));for(const f in i)ee.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:ee}));i.apiGroup!==void 0&&typeof i.apiGroup!="string"&&(e=l(e,n+"/apiGroup","type",{type:"string"})),i.kind!==
void 0&&typeof i.kind!="string"&&(e=l(e,n+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=
l(e,n+"/name","type",{type:"string"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=l(e,n+"/namespace","type",
{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Yi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){for(const f in i)ie.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ie}));i.
limits!==void 0&&(e=j(i.limits,n+"/limits",e)),i.requests!==void 0&&(e=j(i.requests,n+"/requests",e))}else e=l(e,n,"type",
{type:"object"});return e}function Zi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=l(e,
n,"required",{missingProperty:"key"})),i.operator===void 0&&(e=l(e,n,"required",{missingProperty:"operator"}));for(const f in i)
ne.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ne}));if(i.key!==void 0&&typeof i.key!=
"string"&&(e=l(e,n+"/key","type",{type:"string"})),i.operator!==void 0&&typeof i.operator!="string"&&(e=l(e,n+"/operator",
"type",{type:"string"})),i.values!==void 0){let f=i.values;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!=
"string"&&(e=l(e,n+"/values/"+y,"type",{type:"string"}))}else e=l(e,n+"/values","type",{type:"array"})}}else e=l(e,n,"ty\
pe",{type:"object"});return e}function si(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)fe.
includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:fe}));if(i.matchExpressions!==void 0){let f=i.
matchExpressions;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=Zi(f[y],n+"/matchExpressions/"+y,e)}else e=
l(e,n+"/matchExpressions","type",{type:"array"})}if(i.matchLabels!==void 0){let f=i.matchLabels;if(f&&typeof f=="object"&&
!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=l(e,n+"/matchLabels/"+t.replace(/~/g,"~0").replace(/\//g,"~\
1"),"type",{type:"string"}));else e=l(e,n+"/matchLabels","type",{type:"object"})}}else e=l(e,n,"type",{type:"object"});return e}
function _i(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)le.includes(f)||(e=l(e,n,"addit\
ionalProperties",{additionalProperty:f,allowedValues:le}));if(i.accessModes!==void 0){let f=i.accessModes;if(Array.isArray(
f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/accessModes/"+y,"type",{type:"string"}))}else
e=l(e,n+"/accessModes","type",{type:"array"})}i.dataSource!==void 0&&(e=Qi(i.dataSource,n+"/dataSource",e)),i.dataSourceRef!==
void 0&&(e=Xi(i.dataSourceRef,n+"/dataSourceRef",e)),i.resources!==void 0&&(e=Yi(i.resources,n+"/resources",e)),i.selector!==
void 0&&(e=si(i.selector,n+"/selector",e)),i.storageClassName!==void 0&&typeof i.storageClassName!="string"&&(e=l(e,n+"/\
storageClassName","type",{type:"string"})),i.volumeAttributesClassName!==void 0&&typeof i.volumeAttributesClassName!="st\
ring"&&(e=l(e,n+"/volumeAttributesClassName","type",{type:"string"})),i.volumeMode!==void 0&&typeof i.volumeMode!="strin\
g"&&(e=l(e,n+"/volumeMode","type",{type:"string"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,n+"/vol\
umeName","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function ai(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.spec===void 0&&(e=l(e,n,"required",{missingProperty:"spec"}));for(const f in i)te.includes(
f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:te}));if(i.metadata!==void 0){let f=i.metadata;f&&
typeof f=="object"&&!Array.isArray(f)||(e=l(e,n+"/metadata","type",{type:"object"}))}i.spec!==void 0&&(e=_i(i.spec,n+"/s\
pec",e))}else e=l(e,n,"type",{type:"object"});return e}function Pi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)ye.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ye}));i.volumeClaimTemplate!==
void 0&&(e=ai(i.volumeClaimTemplate,n+"/volumeClaimTemplate",e))}else e=l(e,n,"type",{type:"object"});return e}function hi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)pe.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:pe}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.lun!==
void 0){let f=i.lun;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/lun","type",{type:"integer"}))}if(i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),i.targetWWNs!==void 0){let f=i.targetWWNs;
if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/targetWWNs/"+y,"type",{type:"\
string"}))}else e=l(e,n+"/targetWWNs","type",{type:"array"})}if(i.wwids!==void 0){let f=i.wwids;if(Array.isArray(f)){const t=f.
length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/wwids/"+y,"type",{type:"string"}))}else e=l(e,n+"/wwids","t\
ype",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function ri(i,n="",e=null){if(i&&typeof i=="object"&&
!Array.isArray(i)){i.driver===void 0&&(e=l(e,n,"required",{missingProperty:"driver"}));for(const f in i)ue.includes(f)||
(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ue}));if(i.driver!==void 0&&typeof i.driver!="string"&&
(e=l(e,n+"/driver","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"\
string"})),i.options!==void 0){let f=i.options;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!=
"string"&&(e=l(e,n+"/options/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/options",
"type",{type:"object"})}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),
i.secretRef!==void 0&&(e=g(i.secretRef,n+"/secretRef",e))}else e=l(e,n,"type",{type:"object"});return e}function vi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)de.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:de}));i.datasetName!==void 0&&typeof i.datasetName!="string"&&(e=l(e,n+"/datasetName","type",{type:"string"})),
i.datasetUUID!==void 0&&typeof i.datasetUUID!="string"&&(e=l(e,n+"/datasetUUID","type",{type:"string"}))}else e=l(e,n,"t\
ype",{type:"object"});return e}function Ei(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.pdName===void 0&&
(e=l(e,n,"required",{missingProperty:"pdName"}));for(const f in i)oe.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:oe}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.partition!==
void 0){let f=i.partition;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/partition","type",{type:"intege\
r"}))}i.pdName!==void 0&&typeof i.pdName!="string"&&(e=l(e,n+"/pdName","type",{type:"string"})),i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"object"});return e}function en(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.repository===void 0&&(e=l(e,n,"required",{missingProperty:"repository"}));
for(const f in i)me.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:me}));i.directory!==
void 0&&typeof i.directory!="string"&&(e=l(e,n+"/directory","type",{type:"string"})),i.repository!==void 0&&typeof i.repository!=
"string"&&(e=l(e,n+"/repository","type",{type:"string"})),i.revision!==void 0&&typeof i.revision!="string"&&(e=l(e,n+"/r\
evision","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function nn(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.endpoints===void 0&&(e=l(e,n,"required",{missingProperty:"endpoints"})),i.path===void 0&&
(e=l(e,n,"required",{missingProperty:"path"}));for(const f in i)ge.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:ge}));i.endpoints!==void 0&&typeof i.endpoints!="string"&&(e=l(e,n+"/endpoints","type",{type:"string"})),i.
path!==void 0&&typeof i.path!="string"&&(e=l(e,n+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!=
"boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"object"});return e}function fn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=l(e,n,"required",{missingProperty:"path"}));for(const f in i)
ce.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ce}));i.path!==void 0&&typeof i.path!=
"string"&&(e=l(e,n+"/path","type",{type:"string"})),i.type!==void 0&&typeof i.type!="string"&&(e=l(e,n+"/type","type",{type:"\
string"}))}else e=l(e,n,"type",{type:"object"});return e}function ln(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)be.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:be}));i.pullPolicy!==
void 0&&typeof i.pullPolicy!="string"&&(e=l(e,n+"/pullPolicy","type",{type:"string"})),i.reference!==void 0&&typeof i.reference!=
"string"&&(e=l(e,n+"/reference","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function tn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.iqn===void 0&&(e=l(e,n,"required",{missingProperty:"iqn"})),i.lun===void 0&&
(e=l(e,n,"required",{missingProperty:"lun"})),i.targetPortal===void 0&&(e=l(e,n,"required",{missingProperty:"targetPorta\
l"}));for(const f in i)se.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:se}));if(i.chapAuthDiscovery!==
void 0&&typeof i.chapAuthDiscovery!="boolean"&&(e=l(e,n+"/chapAuthDiscovery","type",{type:"boolean"})),i.chapAuthSession!==
void 0&&typeof i.chapAuthSession!="boolean"&&(e=l(e,n+"/chapAuthSession","type",{type:"boolean"})),i.fsType!==void 0&&typeof i.
fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.initiatorName!==void 0&&typeof i.initiatorName!="string"&&
(e=l(e,n+"/initiatorName","type",{type:"string"})),i.iqn!==void 0&&typeof i.iqn!="string"&&(e=l(e,n+"/iqn","type",{type:"\
string"})),i.iscsiInterface!==void 0&&typeof i.iscsiInterface!="string"&&(e=l(e,n+"/iscsiInterface","type",{type:"string"})),
i.lun!==void 0){let f=i.lun;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/lun","type",{type:"integer"}))}
if(i.portals!==void 0){let f=i.portals;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&
(e=l(e,n+"/portals/"+y,"type",{type:"string"}))}else e=l(e,n+"/portals","type",{type:"array"})}i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=g(i.secretRef,n+"/secretRef",
e)),i.targetPortal!==void 0&&typeof i.targetPortal!="string"&&(e=l(e,n+"/targetPortal","type",{type:"string"}))}else e=l(
e,n,"type",{type:"object"});return e}function yn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&
(e=l(e,n,"required",{missingProperty:"path"})),i.server===void 0&&(e=l(e,n,"required",{missingProperty:"server"}));for(const f in i)
Ae.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ae}));i.path!==void 0&&typeof i.path!=
"string"&&(e=l(e,n+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOn\
ly","type",{type:"boolean"})),i.server!==void 0&&typeof i.server!="string"&&(e=l(e,n+"/server","type",{type:"string"}))}else
e=l(e,n,"type",{type:"object"});return e}function pn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.claimName===
void 0&&(e=l(e,n,"required",{missingProperty:"claimName"}));for(const f in i)ke.includes(f)||(e=l(e,n,"additionalPropert\
ies",{additionalProperty:f,allowedValues:ke}));i.claimName!==void 0&&typeof i.claimName!="string"&&(e=l(e,n+"/claimName",
"type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"}))}else
e=l(e,n,"type",{type:"object"});return e}function un(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.pdID===
void 0&&(e=l(e,n,"required",{missingProperty:"pdID"}));for(const f in i)je.includes(f)||(e=l(e,n,"additionalProperties",
{additionalProperty:f,allowedValues:je}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"\
string"})),i.pdID!==void 0&&typeof i.pdID!="string"&&(e=l(e,n+"/pdID","type",{type:"string"}))}else e=l(e,n,"type",{type:"\
object"});return e}function dn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumeID===void 0&&(e=l(e,n,
"required",{missingProperty:"volumeID"}));for(const f in i)Ne.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:Ne}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),i.volumeID!==void 0&&typeof i.volumeID!=
"string"&&(e=l(e,n+"/volumeID","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function on(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=l(e,n,"required",{missingProperty:"path"}));for(const f in i)
we.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:we}));i.labelSelector!==void 0&&(e=si(
i.labelSelector,n+"/labelSelector",e)),i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"})),
i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,n+"/optional","type",{type:"boolean"})),i.path!==void 0&&typeof i.
path!="string"&&(e=l(e,n+"/path","type",{type:"string"})),i.signerName!==void 0&&typeof i.signerName!="string"&&(e=l(e,n+
"/signerName","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function mn(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)A.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:A}));
if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=w(f[y],n+"/items/"+y,e)}else
e=l(e,n+"/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"})),
i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,n+"/optional","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"\
object"});return e}function gn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)Ve.includes(
f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ve}));if(i.items!==void 0){let f=i.items;if(Array.
isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=bi(f[y],n+"/items/"+y,e)}else e=l(e,n+"/items","type",{type:"array"})}}else
e=l(e,n,"type",{type:"object"});return e}function cn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.keyType===
void 0&&(e=l(e,n,"required",{missingProperty:"keyType"})),i.signerName===void 0&&(e=l(e,n,"required",{missingProperty:"s\
ignerName"}));for(const f in i)Te.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Te}));
if(i.certificateChainPath!==void 0&&typeof i.certificateChainPath!="string"&&(e=l(e,n+"/certificateChainPath","type",{type:"\
string"})),i.credentialBundlePath!==void 0&&typeof i.credentialBundlePath!="string"&&(e=l(e,n+"/credentialBundlePath","t\
ype",{type:"string"})),i.keyPath!==void 0&&typeof i.keyPath!="string"&&(e=l(e,n+"/keyPath","type",{type:"string"})),i.keyType!==
void 0&&typeof i.keyType!="string"&&(e=l(e,n+"/keyType","type",{type:"string"})),i.maxExpirationSeconds!==void 0){let f=i.
maxExpirationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/maxExpirationSeconds","type",{type:"\
integer"}))}if(i.signerName!==void 0&&typeof i.signerName!="string"&&(e=l(e,n+"/signerName","type",{type:"string"})),i.userAnnotations!==
void 0){let f=i.userAnnotations;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=l(
e,n+"/userAnnotations/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/userAnnotations",
"type",{type:"object"})}}else e=l(e,n,"type",{type:"object"});return e}function bn(i,n="",e=null){if(i&&typeof i=="objec\
t"&&!Array.isArray(i)){for(const f in i)A.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:A}));
if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=w(f[y],n+"/items/"+y,e)}else
e=l(e,n+"/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"string"})),
i.optional!==void 0&&typeof i.optional!="boolean"&&(e=l(e,n+"/optional","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"\
object"});return e}function sn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=l(e,n,"re\
quired",{missingProperty:"path"}));for(const f in i)Re.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:Re}));if(i.audience!==void 0&&typeof i.audience!="string"&&(e=l(e,n+"/audience","type",{type:"string"})),i.
expirationSeconds!==void 0){let f=i.expirationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/exp\
irationSeconds","type",{type:"integer"}))}i.path!==void 0&&typeof i.path!="string"&&(e=l(e,n+"/path","type",{type:"strin\
g"}))}else e=l(e,n,"type",{type:"object"});return e}function An(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)qe.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:qe}));i.clusterTrustBundle!==
void 0&&(e=on(i.clusterTrustBundle,n+"/clusterTrustBundle",e)),i.configMap!==void 0&&(e=mn(i.configMap,n+"/configMap",e)),
i.downwardAPI!==void 0&&(e=gn(i.downwardAPI,n+"/downwardAPI",e)),i.podCertificate!==void 0&&(e=cn(i.podCertificate,n+"/p\
odCertificate",e)),i.secret!==void 0&&(e=bn(i.secret,n+"/secret",e)),i.serviceAccountToken!==void 0&&(e=sn(i.serviceAccountToken,
n+"/serviceAccountToken",e))}else e=l(e,n,"type",{type:"object"});return e}function kn(i,n="",e=null){if(i&&typeof i=="o\
bject"&&!Array.isArray(i)){for(const f in i)Se.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Se}));
if(i.defaultMode!==void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/defaultMod\
e","type",{type:"integer"}))}if(i.sources!==void 0){let f=i.sources;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)e=An(f[y],n+"/sources/"+y,e)}else e=l(e,n+"/sources","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});
return e}function jn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.registry===void 0&&(e=l(e,n,"required",
{missingProperty:"registry"})),i.volume===void 0&&(e=l(e,n,"required",{missingProperty:"volume"}));for(const f in i)Ie.includes(
f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ie}));i.group!==void 0&&typeof i.group!="string"&&
(e=l(e,n+"/group","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",
{type:"boolean"})),i.registry!==void 0&&typeof i.registry!="string"&&(e=l(e,n+"/registry","type",{type:"string"})),i.tenant!==
void 0&&typeof i.tenant!="string"&&(e=l(e,n+"/tenant","type",{type:"string"})),i.user!==void 0&&typeof i.user!="string"&&
(e=l(e,n+"/user","type",{type:"string"})),i.volume!==void 0&&typeof i.volume!="string"&&(e=l(e,n+"/volume","type",{type:"\
string"}))}else e=l(e,n,"type",{type:"object"});return e}function Nn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.image===void 0&&(e=l(e,n,"required",{missingProperty:"image"})),i.monitors===void 0&&(e=l(e,n,"required",{missingProperty:"\
monitors"}));for(const f in i)Me.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Me}));
if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.image!==void 0&&typeof i.
image!="string"&&(e=l(e,n+"/image","type",{type:"string"})),i.keyring!==void 0&&typeof i.keyring!="string"&&(e=l(e,n+"/k\
eyring","type",{type:"string"})),i.monitors!==void 0){let f=i.monitors;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=l(e,n+"/monitors/"+y,"type",{type:"string"}))}else e=l(e,n+"/monitors","type",{type:"arr\
ay"})}i.pool!==void 0&&typeof i.pool!="string"&&(e=l(e,n+"/pool","type",{type:"string"})),i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=g(i.secretRef,n+"/secretRef",
e)),i.user!==void 0&&typeof i.user!="string"&&(e=l(e,n+"/user","type",{type:"string"}))}else e=l(e,n,"type",{type:"objec\
t"});return e}function wn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.gateway===void 0&&(e=l(e,n,"requ\
ired",{missingProperty:"gateway"})),i.secretRef===void 0&&(e=l(e,n,"required",{missingProperty:"secretRef"})),i.system===
void 0&&(e=l(e,n,"required",{missingProperty:"system"}));for(const f in i)Oe.includes(f)||(e=l(e,n,"additionalProperties",
{additionalProperty:f,allowedValues:Oe}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"\
string"})),i.gateway!==void 0&&typeof i.gateway!="string"&&(e=l(e,n+"/gateway","type",{type:"string"})),i.protectionDomain!==
void 0&&typeof i.protectionDomain!="string"&&(e=l(e,n+"/protectionDomain","type",{type:"string"})),i.readOnly!==void 0&&
typeof i.readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=g(i.secretRef,n+"/\
secretRef",e)),i.sslEnabled!==void 0&&typeof i.sslEnabled!="boolean"&&(e=l(e,n+"/sslEnabled","type",{type:"boolean"})),i.
storageMode!==void 0&&typeof i.storageMode!="string"&&(e=l(e,n+"/storageMode","type",{type:"string"})),i.storagePool!==void 0&&
typeof i.storagePool!="string"&&(e=l(e,n+"/storagePool","type",{type:"string"})),i.system!==void 0&&typeof i.system!="st\
ring"&&(e=l(e,n+"/system","type",{type:"string"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,n+"/volu\
meName","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Vn(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)Le.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Le}));
if(i.defaultMode!==void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/defaultMod\
e","type",{type:"integer"}))}if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)
e=w(f[y],n+"/items/"+y,e)}else e=l(e,n+"/items","type",{type:"array"})}i.optional!==void 0&&typeof i.optional!="boolean"&&
(e=l(e,n+"/optional","type",{type:"boolean"})),i.secretName!==void 0&&typeof i.secretName!="string"&&(e=l(e,n+"/secretNa\
me","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Tn(i,n="",e=null){if(i&&typeof i=="o\
bject"&&!Array.isArray(i)){for(const f in i)Fe.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Fe}));
i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=l(e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=g(i.secretRef,n+"/secretRef",
e)),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=l(e,n+"/volumeName","type",{type:"string"})),i.volumeNamespace!==
void 0&&typeof i.volumeNamespace!="string"&&(e=l(e,n+"/volumeNamespace","type",{type:"string"}))}else e=l(e,n,"type",{type:"\
object"});return e}function Rn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumePath===void 0&&(e=l(e,
n,"required",{missingProperty:"volumePath"}));for(const f in i)xe.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:xe}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=l(e,n+"/fsType","type",{type:"string"})),i.storagePolicyID!==
void 0&&typeof i.storagePolicyID!="string"&&(e=l(e,n+"/storagePolicyID","type",{type:"string"})),i.storagePolicyName!==void 0&&
typeof i.storagePolicyName!="string"&&(e=l(e,n+"/storagePolicyName","type",{type:"string"})),i.volumePath!==void 0&&typeof i.
volumePath!="string"&&(e=l(e,n+"/volumePath","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Ai(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"name"}));for(const f in i)
Ce.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ce}));i.name!==void 0&&typeof i.name!=
"string"&&(e=l(e,n+"/name","type",{type:"string"})),i.awsElasticBlockStore!==void 0&&(e=zi(i.awsElasticBlockStore,n+"/aw\
sElasticBlockStore",e)),i.azureDisk!==void 0&&(e=Gi(i.azureDisk,n+"/azureDisk",e)),i.azureFile!==void 0&&(e=Ui(i.azureFile,
n+"/azureFile",e)),i.cephfs!==void 0&&(e=Ki(i.cephfs,n+"/cephfs",e)),i.cinder!==void 0&&(e=Bi(i.cinder,n+"/cinder",e)),i.
configMap!==void 0&&(e=Wi(i.configMap,n+"/configMap",e)),i.csi!==void 0&&(e=$i(i.csi,n+"/csi",e)),i.downwardAPI!==void 0&&
(e=Ji(i.downwardAPI,n+"/downwardAPI",e)),i.emptyDir!==void 0&&(e=Hi(i.emptyDir,n+"/emptyDir",e)),i.ephemeral!==void 0&&(e=
Pi(i.ephemeral,n+"/ephemeral",e)),i.fc!==void 0&&(e=hi(i.fc,n+"/fc",e)),i.flexVolume!==void 0&&(e=ri(i.flexVolume,n+"/fl\
exVolume",e)),i.flocker!==void 0&&(e=vi(i.flocker,n+"/flocker",e)),i.gcePersistentDisk!==void 0&&(e=Ei(i.gcePersistentDisk,
n+"/gcePersistentDisk",e)),i.gitRepo!==void 0&&(e=en(i.gitRepo,n+"/gitRepo",e)),i.glusterfs!==void 0&&(e=nn(i.glusterfs,
n+"/glusterfs",e)),i.hostPath!==void 0&&(e=fn(i.hostPath,n+"/hostPath",e)),i.image!==void 0&&(e=ln(i.image,n+"/image",e)),
i.iscsi!==void 0&&(e=tn(i.iscsi,n+"/iscsi",e)),i.nfs!==void 0&&(e=yn(i.nfs,n+"/nfs",e)),i.persistentVolumeClaim!==void 0&&
(e=pn(i.persistentVolumeClaim,n+"/persistentVolumeClaim",e)),i.photonPersistentDisk!==void 0&&(e=un(i.photonPersistentDisk,
n+"/photonPersistentDisk",e)),i.portworxVolume!==void 0&&(e=dn(i.portworxVolume,n+"/portworxVolume",e)),i.projected!==void 0&&
(e=kn(i.projected,n+"/projected",e)),i.quobyte!==void 0&&(e=jn(i.quobyte,n+"/quobyte",e)),i.rbd!==void 0&&(e=Nn(i.rbd,n+
"/rbd",e)),i.scaleIO!==void 0&&(e=wn(i.scaleIO,n+"/scaleIO",e)),i.secret!==void 0&&(e=Vn(i.secret,n+"/secret",e)),i.storageos!==
void 0&&(e=Tn(i.storageos,n+"/storageos",e)),i.vsphereVolume!==void 0&&(e=Rn(i.vsphereVolume,n+"/vsphereVolume",e))}else
e=l(e,n,"type",{type:"object"});return e}function qn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===
void 0&&(e=l(e,n,"required",{missingProperty:"container"}));for(const f in i)De.includes(f)||(e=l(e,n,"additionalPropert\
ies",{additionalProperty:f,allowedValues:De}));if(i.container!==void 0&&(e=N(i.container,n+"/container",e)),i.initContainer!==
void 0&&(e=N(i.initContainer,n+"/initContainer",e)),i.serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&
(e=l(e,n+"/serviceAccountName","type",{type:"string"})),i.automountServiceAccountToken!==void 0&&typeof i.automountServiceAccountToken!=
"boolean"&&(e=l(e,n+"/automountServiceAccountToken","type",{type:"boolean"})),i.volumes!==void 0){let f=i.volumes;if(Array.
isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=Ai(f[y],n+"/volumes/"+y,e)}else e=l(e,n+"/volumes","type",{type:"arra\
y"})}}else e=l(e,n,"type",{type:"object"});return e}const ki=new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z\
0-9]*[a-z0-9])?)*$","u");function Sn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.expression===void 0&&
(e=l(e,n,"required",{missingProperty:"expression"}));for(const f in i)ze.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:ze}));i.expression!==void 0&&typeof i.expression!="string"&&(e=l(e,n+"/expression","type",{type:"string"}))}else
e=l(e,n,"type",{type:"object"});return e}function In(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
Ge.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ge}));i.cel!==void 0&&(e=Sn(i.cel,n+
"/cel",e))}else e=l(e,n,"type",{type:"object"});return e}function Mn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.driver===void 0&&(e=l(e,n,"required",{missingProperty:"driver"})),i.parameters===void 0&&(e=l(e,n,"required",{missingProperty:"\
parameters"}));for(const f in i)Ue.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ue}));
if(i.driver!==void 0&&typeof i.driver!="string"&&(e=l(e,n+"/driver","type",{type:"string"})),i.parameters!==void 0){let f=i.
parameters;f&&typeof f=="object"&&!Array.isArray(f)||(e=l(e,n+"/parameters","type",{type:"object"}))}}else e=l(e,n,"type",
{type:"object"});return e}function On(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)Ke.includes(
f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ke}));i.opaque!==void 0&&(e=Mn(i.opaque,n+"/opaq\
ue",e))}else e=l(e,n,"type",{type:"object"});return e}function Ln(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"name"}));for(const f in i)Be.includes(f)||(e=l(e,n,"additiona\
lProperties",{additionalProperty:f,allowedValues:Be}));if(i.name!==void 0){let f=i.name;typeof f=="string"?(f.length>253&&
(e=l(e,n+"/name","maxLength",{limit:253})),ki.test(f)||(e=l(e,n+"/name","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9]\
)?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}))):e=l(e,n+"/name","type",{type:"string"})}if(i.selectors!==void 0){let f=i.selectors;
if(Array.isArray(f)){f.length>32&&(e=l(e,n+"/selectors","maxItems",{limit:32}));const t=f.length;for(let y=0;y<t;y++)e=In(
f[y],n+"/selectors/"+y,e)}else e=l(e,n+"/selectors","type",{type:"array"})}if(i.config!==void 0){let f=i.config;if(Array.
isArray(f)){f.length>32&&(e=l(e,n+"/config","maxItems",{limit:32}));const t=f.length;for(let y=0;y<t;y++)e=On(f[y],n+"/c\
onfig/"+y,e)}else e=l(e,n+"/config","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function Fn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===void 0&&(e=l(e,n,"required",{missingProperty:"container"})),i.
driverName===void 0&&(e=l(e,n,"required",{missingProperty:"driverName"}));for(const f in i)We.includes(f)||(e=l(e,n,"add\
itionalProperties",{additionalProperty:f,allowedValues:We}));if(i.container!==void 0&&(e=N(i.container,n+"/container",e)),
i.driverName!==void 0){let f=i.driverName;typeof f=="string"?(f.length>253&&(e=l(e,n+"/driverName","maxLength",{limit:253})),
ki.test(f)||(e=l(e,n+"/driverName","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}))):
e=l(e,n+"/driverName","type",{type:"string"})}if(i.initContainer!==void 0&&(e=N(i.initContainer,n+"/initContainer",e)),i.
serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&(e=l(e,n+"/serviceAccountName","type",{type:"string"})),
i.automountServiceAccountToken!==void 0&&typeof i.automountServiceAccountToken!="boolean"&&(e=l(e,n+"/automountServiceAc\
countToken","type",{type:"boolean"})),i.volumes!==void 0){let f=i.volumes;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)e=Ai(f[y],n+"/volumes/"+y,e)}else e=l(e,n+"/volumes","type",{type:"array"})}if(i.deviceClasses!==void 0){let f=i.deviceClasses;
if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=Ln(f[y],n+"/deviceClasses/"+y,e)}else e=l(e,n+"/deviceClasse\
s","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function xn(i,n="",e=null){if(i&&typeof i=="obj\
ect"&&!Array.isArray(i)){for(const f in i)$e.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:$e}));
if(i.key!==void 0&&typeof i.key!="string"&&(e=l(e,n+"/key","type",{type:"string"})),i.operator!==void 0){let f=i.operator;
typeof f!="string"&&(e=l(e,n+"/operator","type",{type:"string"})),f==="Equal"||f==="Exists"||f===""||(e=l(e,n+"/operator",
"enum",{allowedValues:["Equal","Exists",""]}))}if(i.value!==void 0&&typeof i.value!="string"&&(e=l(e,n+"/value","type",{
type:"string"})),i.effect!==void 0){let f=i.effect;typeof f!="string"&&(e=l(e,n+"/effect","type",{type:"string"})),f==="\
NoSchedule"||f==="PreferNoSchedule"||f==="NoExecute"||f===""||(e=l(e,n+"/effect","enum",{allowedValues:["NoSchedule","Pr\
eferNoSchedule","NoExecute",""]}))}if(i.tolerationSeconds!==void 0){let f=i.tolerationSeconds;typeof f=="number"&&!(f%1)&&
!isNaN(f)&&isFinite(f)||(e=l(e,n+"/tolerationSeconds","type",{type:"integer"}))}}else e=l(e,n,"type",{type:"object"});return e}
function Cn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.selector===void 0&&(e=l(e,n,"required",{missingProperty:"\
selector"}));for(const f in i)Je.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Je}));
if(i.selector!==void 0){let f=i.selector;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="stri\
ng"&&(e=l(e,n+"/selector/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/selector","t\
ype",{type:"object"})}if(i.moduleLoader!==void 0&&(e=Ii(i.moduleLoader,n+"/moduleLoader",e)),i.devicePlugin!==void 0&&(e=
qn(i.devicePlugin,n+"/devicePlugin",e)),i.dra!==void 0&&(e=Fn(i.dra,n+"/dra",e)),i.imageRepoSecret!==void 0&&(e=b(i.imageRepoSecret,
n+"/imageRepoSecret",e)),i.tolerations!==void 0){let f=i.tolerations;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)e=xn(f[y],n+"/tolerations/"+y,e)}else e=l(e,n+"/tolerations","type",{type:"array"})}if(i.imageRebuildTriggerGeneration!==
void 0){let f=i.imageRebuildTriggerGeneration;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/imageRebuil\
dTriggerGeneration","type",{type:"integer"}))}}else e=l(e,n,"type",{type:"object"});return e}function T(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.availableNumber!==void 0){let f=i.availableNumber;typeof f=="number"&&!(f%1)&&
!isNaN(f)&&isFinite(f)||(e=l(e,n+"/availableNumber","type",{type:"integer"}))}if(i.desiredNumber!==void 0){let f=i.desiredNumber;
typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/desiredNumber","type",{type:"integer"}))}if(i.nodesMatchingSelectorNumber!==
void 0){let f=i.nodesMatchingSelectorNumber;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/nodesMatching\
SelectorNumber","type",{type:"integer"}))}}else e=l(e,n,"type",{type:"object"});return e}function Dn(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.moduleLoader!==void 0&&(e=T(i.moduleLoader,n+"/moduleLoader",e)),i.devicePlugin!==
void 0&&(e=T(i.devicePlugin,n+"/devicePlugin",e)),i.dra!==void 0&&(e=T(i.dra,n+"/dra",e)),i.imageRebuildTriggerGeneration!==
void 0){let f=i.imageRebuildTriggerGeneration;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/imageRebuil\
dTriggerGeneration","type",{type:"integer"}))}}else e=l(e,n,"type",{type:"object"});return e}function zn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=l(e,n,"required",{missingProperty:"apiVersion"})),
i.kind===void 0&&(e=l(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=l(e,n,"required",{missingProperty:"\
metadata"})),i.spec===void 0&&(e=l(e,n,"required",{missingProperty:"spec"}));for(const f in i)m.includes(f)||(e=l(e,n,"a\
dditionalProperties",{additionalProperty:f,allowedValues:m}));if(i.apiVersion!==void 0){let f=i.apiVersion;typeof f!="st\
ring"&&(e=l(e,n+"/apiVersion","type",{type:"string"})),f!=="kmm.sigs.x-k8s.io/v1beta1"&&(e=l(e,n+"/apiVersion","const",{
allowedValue:"kmm.sigs.x-k8s.io/v1beta1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&(e=l(e,n+"/kind","type",
{type:"string"})),f!=="Module"&&(e=l(e,n+"/kind","const",{allowedValue:"Module"}))}if(i.metadata!==void 0){let f=i.metadata;
if(f&&typeof f=="object"&&!Array.isArray(f)){f.name===void 0&&(e=l(e,n+"/metadata","required",{missingProperty:"name"}));
for(const t in f)d.includes(t)||(e=l(e,n+"/metadata","additionalProperties",{additionalProperty:t,allowedValues:d}));if(f.
name!==void 0&&typeof f.name!="string"&&(e=l(e,n+"/metadata/name","type",{type:"string"})),f.namespace!==void 0&&typeof f.
namespace!="string"&&(e=l(e,n+"/metadata/namespace","type",{type:"string"})),f.labels!==void 0){let t=f.labels;if(t&&typeof t==
"object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metadata/labels/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/labels","type",{type:"object"})}if(f.annotations!==void 0){
let t=f.annotations;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metad\
ata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/annotations",
"type",{type:"object"})}if(f.generateName!==void 0&&typeof f.generateName!="string"&&(e=l(e,n+"/metadata/generateName","\
type",{type:"string"})),f.creationTimestamp!==void 0){let t=f.creationTimestamp;typeof t!="string"&&t!==null&&(e=l(e,n+"\
/metadata/creationTimestamp","type",{type:["string","null"]}))}if(f.deletionTimestamp!==void 0){let t=f.deletionTimestamp;
typeof t!="string"&&t!==null&&(e=l(e,n+"/metadata/deletionTimestamp","type",{type:["string","null"]}))}if(f.deletionGracePeriodSeconds!==
void 0){let t=f.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=l(e,n+"/m\
etadata/deletionGracePeriodSeconds","type",{type:["integer","null"]}))}if(f.resourceVersion!==void 0&&typeof f.resourceVersion!=
"string"&&(e=l(e,n+"/metadata/resourceVersion","type",{type:"string"})),f.generation!==void 0){let t=f.generation;typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=l(e,n+"/metadata/generation","type",{type:"integer"}))}if(f.uid!==void 0&&typeof f.
uid!="string"&&(e=l(e,n+"/metadata/uid","type",{type:"string"})),f.selfLink!==void 0&&typeof f.selfLink!="string"&&(e=l(
e,n+"/metadata/selfLink","type",{type:"string"})),f.managedFields!==void 0){let t=f.managedFields;if(Array.isArray(t)){const y=t.
length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.isArray(u)||(e=l(e,n+"/metadata/managedFields/"+p,"\
type",{type:"object"}))}}else e=l(e,n+"/metadata/managedFields","type",{type:"array"})}if(f.finalizers!==void 0){let t=f.
finalizers;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++)typeof t[p]!="string"&&(e=l(e,n+"/metadata/finalize\
rs/"+p,"type",{type:"string"}))}else e=l(e,n+"/metadata/finalizers","type",{type:"array"})}if(f.ownerReferences!==void 0){
let t=f.ownerReferences;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.
isArray(u)||(e=l(e,n+"/metadata/ownerReferences/"+p,"type",{type:"object"}))}}else e=l(e,n+"/metadata/ownerReferences","\
type",{type:"array"})}}else e=l(e,n+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=Cn(i.spec,n+"/spec",e)),i.status!==
void 0&&(e=Dn(i.status,n+"/status",e))}else e=l(e,n,"type",{type:"object"});return e}const bf=Un;function Gn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.machineConfigName===void 0&&(e=l(e,n,"required",{missingProperty:"machine\
ConfigName"})),i.machineConfigPoolName===void 0&&(e=l(e,n,"required",{missingProperty:"machineConfigPoolName"})),i.kernelModuleImage===
void 0&&(e=l(e,n,"required",{missingProperty:"kernelModuleImage"})),i.kernelModuleName===void 0&&(e=l(e,n,"required",{missingProperty:"\
kernelModuleName"}));for(const f in i)He.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:He}));
if(i.machineConfigName!==void 0&&typeof i.machineConfigName!="string"&&(e=l(e,n+"/machineConfigName","type",{type:"strin\
g"})),i.machineConfigPoolName!==void 0&&typeof i.machineConfigPoolName!="string"&&(e=l(e,n+"/machineConfigPoolName","typ\
e",{type:"string"})),i.kernelModuleImage!==void 0&&typeof i.kernelModuleImage!="string"&&(e=l(e,n+"/kernelModuleImage","\
type",{type:"string"})),i.kernelModuleName!==void 0&&typeof i.kernelModuleName!="string"&&(e=l(e,n+"/kernelModuleName","\
type",{type:"string"})),i.inTreeModulesToRemove!==void 0){let f=i.inTreeModulesToRemove;if(Array.isArray(f)){const t=f.length;
for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/inTreeModulesToRemove/"+y,"type",{type:"string"}))}else e=l(e,n+"/\
inTreeModulesToRemove","type",{type:"array"})}i.firmwareFilesPath!==void 0&&typeof i.firmwareFilesPath!="string"&&(e=l(e,
n+"/firmwareFilesPath","type",{type:"string"})),i.workerImage!==void 0&&typeof i.workerImage!="string"&&(e=l(e,n+"/worke\
rImage","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Un(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=l(e,n,"required",{missingProperty:"apiVersion"})),i.kind===void 0&&
(e=l(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=l(e,n,"required",{missingProperty:"metadata"})),i.
spec===void 0&&(e=l(e,n,"required",{missingProperty:"spec"}));for(const f in i)m.includes(f)||(e=l(e,n,"additionalProper\
ties",{additionalProperty:f,allowedValues:m}));if(i.apiVersion!==void 0){let f=i.apiVersion;typeof f!="string"&&(e=l(e,n+
"/apiVersion","type",{type:"string"})),f!=="kmm.sigs.x-k8s.io/v1beta1"&&(e=l(e,n+"/apiVersion","const",{allowedValue:"km\
m.sigs.x-k8s.io/v1beta1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&(e=l(e,n+"/kind","type",{type:"string"})),
f!=="BootModuleConfig"&&(e=l(e,n+"/kind","const",{allowedValue:"BootModuleConfig"}))}if(i.metadata!==void 0){let f=i.metadata;
if(f&&typeof f=="object"&&!Array.isArray(f)){f.name===void 0&&(e=l(e,n+"/metadata","required",{missingProperty:"name"}));
for(const t in f)d.includes(t)||(e=l(e,n+"/metadata","additionalProperties",{additionalProperty:t,allowedValues:d}));if(f.
name!==void 0&&typeof f.name!="string"&&(e=l(e,n+"/metadata/name","type",{type:"string"})),f.namespace!==void 0&&typeof f.
namespace!="string"&&(e=l(e,n+"/metadata/namespace","type",{type:"string"})),f.labels!==void 0){let t=f.labels;if(t&&typeof t==
"object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metadata/labels/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/labels","type",{type:"object"})}if(f.annotations!==void 0){
let t=f.annotations;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metad\
ata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/annotations",
"type",{type:"object"})}if(f.generateName!==void 0&&typeof f.generateName!="string"&&(e=l(e,n+"/metadata/generateName","\
type",{type:"string"})),f.creationTimestamp!==void 0){let t=f.creationTimestamp;typeof t!="string"&&t!==null&&(e=l(e,n+"\
/metadata/creationTimestamp","type",{type:["string","null"]}))}if(f.deletionTimestamp!==void 0){let t=f.deletionTimestamp;
typeof t!="string"&&t!==null&&(e=l(e,n+"/metadata/deletionTimestamp","type",{type:["string","null"]}))}if(f.deletionGracePeriodSeconds!==
void 0){let t=f.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=l(e,n+"/m\
etadata/deletionGracePeriodSeconds","type",{type:["integer","null"]}))}if(f.resourceVersion!==void 0&&typeof f.resourceVersion!=
"string"&&(e=l(e,n+"/metadata/resourceVersion","type",{type:"string"})),f.generation!==void 0){let t=f.generation;typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=l(e,n+"/metadata/generation","type",{type:"integer"}))}if(f.uid!==void 0&&typeof f.
uid!="string"&&(e=l(e,n+"/metadata/uid","type",{type:"string"})),f.selfLink!==void 0&&typeof f.selfLink!="string"&&(e=l(
e,n+"/metadata/selfLink","type",{type:"string"})),f.managedFields!==void 0){let t=f.managedFields;if(Array.isArray(t)){const y=t.
length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.isArray(u)||(e=l(e,n+"/metadata/managedFields/"+p,"\
type",{type:"object"}))}}else e=l(e,n+"/metadata/managedFields","type",{type:"array"})}if(f.finalizers!==void 0){let t=f.
finalizers;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++)typeof t[p]!="string"&&(e=l(e,n+"/metadata/finalize\
rs/"+p,"type",{type:"string"}))}else e=l(e,n+"/metadata/finalizers","type",{type:"array"})}if(f.ownerReferences!==void 0){
let t=f.ownerReferences;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.
isArray(u)||(e=l(e,n+"/metadata/ownerReferences/"+p,"type",{type:"object"}))}}else e=l(e,n+"/metadata/ownerReferences","\
type",{type:"array"})}}else e=l(e,n+"/metadata","type",{type:"object"})}if(i.spec!==void 0&&(e=Gn(i.spec,n+"/spec",e)),i.
status!==void 0){let f=i.status;if(f&&typeof f=="object"&&!Array.isArray(f)){for(const t in f)Qe.includes(t)||(e=l(e,n+"\
/status","additionalProperties",{additionalProperty:t,allowedValues:Qe}));f.configStatus!==void 0&&typeof f.configStatus!=
"string"&&(e=l(e,n+"/status/configStatus","type",{type:"string"}))}else e=l(e,n+"/status","type",{type:"object"})}}else e=
l(e,n,"type",{type:"object"});return e}const sf=Jn;function Kn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){
i.key===void 0&&(e=l(e,n,"required",{missingProperty:"key"})),i.effect===void 0&&(e=l(e,n,"required",{missingProperty:"e\
ffect"}));for(const f in i)Xe.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Xe}));if(i.
key!==void 0&&typeof i.key!="string"&&(e=l(e,n+"/key","type",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&
(e=l(e,n+"/value","type",{type:"string"})),i.effect!==void 0){let f=i.effect;typeof f!="string"&&(e=l(e,n+"/effect","typ\
e",{type:"string"})),f==="NoSchedule"||f==="PreferNoSchedule"||f==="NoExecute"||(e=l(e,n+"/effect","enum",{allowedValues:[
"NoSchedule","PreferNoSchedule","NoExecute"]}))}i.timeAdded!==void 0&&typeof i.timeAdded!="string"&&(e=l(e,n+"/timeAdded",
"type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}function Bn(i,n="",e=null){if(i&&typeof i=="objec\
t"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"name"})),i.kernel===void 0&&(e=l(e,n,"requ\
ired",{missingProperty:"kernel"}));for(const f in i)Ye.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:Ye}));if(i.name!==void 0){let f=i.name;typeof f=="string"?f.length<1&&(e=l(e,n+"/name","minLength",{limit:1})):
e=l(e,n+"/name","type",{type:"string"})}if(i.kernel!==void 0){let f=i.kernel;typeof f=="string"?f.length<1&&(e=l(e,n+"/k\
ernel","minLength",{limit:1})):e=l(e,n+"/kernel","type",{type:"string"})}if(i.architecture!==void 0&&typeof i.architecture!=
"string"&&(e=l(e,n+"/architecture","type",{type:"string"})),i.osImage!==void 0&&typeof i.osImage!="string"&&(e=l(e,n+"/o\
sImage","type",{type:"string"})),i.nodes!==void 0){let f=i.nodes;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f))&&
!Array.isArray(f)&&(e=l(e,n+"/nodes","type",{type:["integer","array"]})),typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f))&&
(e=l(e,n+"/nodes","minimum",{comparison:">=",limit:0})),Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++){let p=f[y];
typeof p=="string"?p.length<1&&(e=l(e,n+"/nodes/"+y,"minLength",{limit:1})):e=l(e,n+"/nodes/"+y,"type",{type:"string"})}}}
if(i.labels!==void 0){let f=i.labels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&
(e=l(e,n+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/labels","type",{type:"\
object"})}if(i.taints!==void 0){let f=i.taints;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=Kn(f[y],n+"/t\
aints/"+y,e)}else e=l(e,n+"/taints","type",{type:"array"})}if(i.machineConfigPool!==void 0&&typeof i.machineConfigPool!=
"string"&&(e=l(e,n+"/machineConfigPool","type",{type:"string"})),i.state!==void 0){let f=i.state;typeof f!="string"&&(e=
l(e,n+"/state","type",{type:"string"})),f==="Current"||f==="Planned"||(e=l(e,n+"/state","enum",{allowedValues:["Current",
"Planned"]}))}}else e=l(e,n,"type",{type:"object"});return e}function Wn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.kernel===void 0&&(e=l(e,n,"required",{missingProperty:"kernel"})),i.image===void 0&&(e=l(e,n,"required",{missingProperty:"\
image"}));for(const f in i)Ze.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ze}));if(i.
kernel!==void 0){let f=i.kernel;typeof f=="string"?f.length<1&&(e=l(e,n+"/kernel","minLength",{limit:1})):e=l(e,n+"/kern\
el","type",{type:"string"})}if(i.architecture!==void 0&&typeof i.architecture!="string"&&(e=l(e,n+"/architecture","type",
{type:"string"})),i.image!==void 0){let f=i.image;typeof f=="string"?f.length<1&&(e=l(e,n+"/image","minLength",{limit:1})):
e=l(e,n+"/image","type",{type:"string"})}}else e=l(e,n,"type",{type:"object"});return e}function $n(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.nodePools===void 0&&(e=l(e,n,"required",{missingProperty:"nodePools"}));for(const f in i)
_e.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:_e}));if(i.platform!==void 0){let f=i.
platform;typeof f!="string"&&(e=l(e,n+"/platform","type",{type:"string"})),f==="OpenShift"||f==="Kubernetes"||(e=l(e,n+"\
/platform","enum",{allowedValues:["OpenShift","Kubernetes"]}))}if(i.version!==void 0&&typeof i.version!="string"&&(e=l(e,
n+"/version","type",{type:"string"})),i.labels!==void 0){let f=i.labels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)
typeof f[t]!="string"&&(e=l(e,n+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,
n+"/labels","type",{type:"object"})}if(i.nodePools!==void 0){let f=i.nodePools;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)e=Bn(f[y],n+"/nodePools/"+y,e)}else e=l(e,n+"/nodePools","type",{type:"array"})}if(i.driverToolkit!==void 0){let f=i.
driverToolkit;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=Wn(f[y],n+"/driverToolkit/"+y,e)}else e=l(e,n+
"/driverToolkit","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function Jn(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=l(e,n,"required",{missingProperty:"apiVersion"})),i.kind===
void 0&&(e=l(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=l(e,n,"required",{missingProperty:"metada\
ta"})),i.spec===void 0&&(e=l(e,n,"required",{missingProperty:"spec"}));for(const f in i)c.includes(f)||(e=l(e,n,"additio\
nalProperties",{additionalProperty:f,allowedValues:c}));if(i.apiVersion!==void 0){let f=i.apiVersion;typeof f!="string"&&
(e=l(e,n+"/apiVersion","type",{type:"string"})),f!=="kmmc.dev/v1alpha1"&&(e=l(e,n+"/apiVersion","const",{allowedValue:"k\
mmc.dev/v1alpha1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&(e=l(e,n+"/kind","type",{type:"string"})),f!==
"KernelInventory"&&(e=l(e,n+"/kind","const",{allowedValue:"KernelInventory"}))}if(i.metadata!==void 0){let f=i.metadata;
if(f&&typeof f=="object"&&!Array.isArray(f)){f.name===void 0&&(e=l(e,n+"/metadata","required",{missingProperty:"name"}));
for(const t in f)d.includes(t)||(e=l(e,n+"/metadata","additionalProperties",{additionalProperty:t,allowedValues:d}));if(f.
name!==void 0&&typeof f.name!="string"&&(e=l(e,n+"/metadata/name","type",{type:"string"})),f.namespace!==void 0&&typeof f.
namespace!="string"&&(e=l(e,n+"/metadata/namespace","type",{type:"string"})),f.labels!==void 0){let t=f.labels;if(t&&typeof t==
"object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metadata/labels/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/labels","type",{type:"object"})}if(f.annotations!==void 0){
let t=f.annotations;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metad\
ata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/annotations",
"type",{type:"object"})}if(f.generateName!==void 0&&typeof f.generateName!="string"&&(e=l(e,n+"/metadata/generateName","\
type",{type:"string"})),f.creationTimestamp!==void 0){let t=f.creationTimestamp;typeof t!="string"&&t!==null&&(e=l(e,n+"\
/metadata/creationTimestamp","type",{type:["string","null"]}))}if(f.deletionTimestamp!==void 0){let t=f.deletionTimestamp;
typeof t!="string"&&t!==null&&(e=l(e,n+"/metadata/deletionTimestamp","type",{type:["string","null"]}))}if(f.deletionGracePeriodSeconds!==
void 0){let t=f.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=l(e,n+"/m\
etadata/deletionGracePeriodSeconds","type",{type:["integer","null"]}))}if(f.resourceVersion!==void 0&&typeof f.resourceVersion!=
"string"&&(e=l(e,n+"/metadata/resourceVersion","type",{type:"string"})),f.generation!==void 0){let t=f.generation;typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=l(e,n+"/metadata/generation","type",{type:"integer"}))}if(f.uid!==void 0&&typeof f.
uid!="string"&&(e=l(e,n+"/metadata/uid","type",{type:"string"})),f.selfLink!==void 0&&typeof f.selfLink!="string"&&(e=l(
e,n+"/metadata/selfLink","type",{type:"string"})),f.managedFields!==void 0){let t=f.managedFields;if(Array.isArray(t)){const y=t.
length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.isArray(u)||(e=l(e,n+"/metadata/managedFields/"+p,"\
type",{type:"object"}))}}else e=l(e,n+"/metadata/managedFields","type",{type:"array"})}if(f.finalizers!==void 0){let t=f.
finalizers;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++)typeof t[p]!="string"&&(e=l(e,n+"/metadata/finalize\
rs/"+p,"type",{type:"string"}))}else e=l(e,n+"/metadata/finalizers","type",{type:"array"})}if(f.ownerReferences!==void 0){
let t=f.ownerReferences;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.
isArray(u)||(e=l(e,n+"/metadata/ownerReferences/"+p,"type",{type:"object"}))}}else e=l(e,n+"/metadata/ownerReferences","\
type",{type:"array"})}}else e=l(e,n+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=$n(i.spec,n+"/spec",e))}else
e=l(e,n,"type",{type:"object"});return e}const Af=Xn;function Hn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"name"}));for(const f in i)d.includes(f)||(e=l(e,n,"additional\
Properties",{additionalProperty:f,allowedValues:d}));if(i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",
{type:"string"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=l(e,n+"/namespace","type",{type:"string"})),i.labels!==
void 0){let f=i.labels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=l(e,n+"/la\
bels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/labels","type",{type:"object"})}
if(i.annotations!==void 0){let f=i.annotations;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!=
"string"&&(e=l(e,n+"/annotations/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/anno\
tations","type",{type:"object"})}if(i.generateName!==void 0&&typeof i.generateName!="string"&&(e=l(e,n+"/generateName","\
type",{type:"string"})),i.creationTimestamp!==void 0){let f=i.creationTimestamp;typeof f!="string"&&f!==null&&(e=l(e,n+"\
/creationTimestamp","type",{type:["string","null"]}))}if(i.deletionTimestamp!==void 0){let f=i.deletionTimestamp;typeof f!=
"string"&&f!==null&&(e=l(e,n+"/deletionTimestamp","type",{type:["string","null"]}))}if(i.deletionGracePeriodSeconds!==void 0){
let f=i.deletionGracePeriodSeconds;!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f))&&f!==null&&(e=l(e,n+"/deletionG\
racePeriodSeconds","type",{type:["integer","null"]}))}if(i.resourceVersion!==void 0&&typeof i.resourceVersion!="string"&&
(e=l(e,n+"/resourceVersion","type",{type:"string"})),i.generation!==void 0){let f=i.generation;typeof f=="number"&&!(f%1)&&
!isNaN(f)&&isFinite(f)||(e=l(e,n+"/generation","type",{type:"integer"}))}if(i.uid!==void 0&&typeof i.uid!="string"&&(e=l(
e,n+"/uid","type",{type:"string"})),i.selfLink!==void 0&&typeof i.selfLink!="string"&&(e=l(e,n+"/selfLink","type",{type:"\
string"})),i.managedFields!==void 0){let f=i.managedFields;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++){let p=f[y];
p&&typeof p=="object"&&!Array.isArray(p)||(e=l(e,n+"/managedFields/"+y,"type",{type:"object"}))}}else e=l(e,n+"/managedF\
ields","type",{type:"array"})}if(i.finalizers!==void 0){let f=i.finalizers;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=l(e,n+"/finalizers/"+y,"type",{type:"string"}))}else e=l(e,n+"/finalizers","type",{type:"\
array"})}if(i.ownerReferences!==void 0){let f=i.ownerReferences;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++){
let p=f[y];p&&typeof p=="object"&&!Array.isArray(p)||(e=l(e,n+"/ownerReferences/"+y,"type",{type:"object"}))}}else e=l(e,
n+"/ownerReferences","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function Qn(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.kernelVersion===void 0&&(e=l(e,n,"required",{missingProperty:"kernelVersion"}));
for(const f in i)ae.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ae}));if(i.kernelVersion!==
void 0){let f=i.kernelVersion;typeof f=="string"?f.length<1&&(e=l(e,n+"/kernelVersion","minLength",{limit:1})):e=l(e,n+"\
/kernelVersion","type",{type:"string"})}i.pushBuiltImage!==void 0&&typeof i.pushBuiltImage!="boolean"&&(e=l(e,n+"/pushBu\
iltImage","type",{type:"boolean"}))}else e=l(e,n,"type",{type:"object"});return e}function Xn(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=l(e,n,"required",{missingProperty:"apiVersion"})),i.kind===void 0&&
(e=l(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=l(e,n,"required",{missingProperty:"metadata"})),i.
spec===void 0&&(e=l(e,n,"required",{missingProperty:"spec"}));for(const f in i)m.includes(f)||(e=l(e,n,"additionalProper\
ties",{additionalProperty:f,allowedValues:m}));if(i.apiVersion!==void 0){let f=i.apiVersion;typeof f!="string"&&(e=l(e,n+
"/apiVersion","type",{type:"string"})),f==="kmm.sigs.x-k8s.io/v1beta2"||f==="kmm.sigs.x-k8s.io/v1beta1"||(e=l(e,n+"/apiV\
ersion","enum",{allowedValues:["kmm.sigs.x-k8s.io/v1beta2","kmm.sigs.x-k8s.io/v1beta1"]}))}if(i.kind!==void 0){let f=i.kind;
typeof f!="string"&&(e=l(e,n+"/kind","type",{type:"string"})),f!=="PreflightValidation"&&(e=l(e,n+"/kind","const",{allowedValue:"\
PreflightValidation"}))}if(i.metadata!==void 0&&(e=Hn(i.metadata,n+"/metadata",e)),i.spec!==void 0&&(e=Qn(i.spec,n+"/spe\
c",e)),i.status!==void 0){let f=i.status;f&&typeof f=="object"&&!Array.isArray(f)||(e=l(e,n+"/status","type",{type:"obje\
ct"}))}}else e=l(e,n,"type",{type:"object"});return e}const kf=_n;function Yn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"name"}));for(const f in i)d.includes(f)||(e=l(e,n,"ad\
ditionalProperties",{additionalProperty:f,allowedValues:d}));if(i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/nam\
e","type",{type:"string"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=l(e,n+"/namespace","type",{type:"stri\
ng"})),i.labels!==void 0){let f=i.labels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="stri\
ng"&&(e=l(e,n+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/labels","type",
{type:"object"})}if(i.annotations!==void 0){let f=i.annotations;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)
typeof f[t]!="string"&&(e=l(e,n+"/annotations/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=
l(e,n+"/annotations","type",{type:"object"})}if(i.generateName!==void 0&&typeof i.generateName!="string"&&(e=l(e,n+"/gen\
erateName","type",{type:"string"})),i.creationTimestamp!==void 0){let f=i.creationTimestamp;typeof f!="string"&&f!==null&&
(e=l(e,n+"/creationTimestamp","type",{type:["string","null"]}))}if(i.deletionTimestamp!==void 0){let f=i.deletionTimestamp;
typeof f!="string"&&f!==null&&(e=l(e,n+"/deletionTimestamp","type",{type:["string","null"]}))}if(i.deletionGracePeriodSeconds!==
void 0){let f=i.deletionGracePeriodSeconds;!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f))&&f!==null&&(e=l(e,n+"/d\
eletionGracePeriodSeconds","type",{type:["integer","null"]}))}if(i.resourceVersion!==void 0&&typeof i.resourceVersion!="\
string"&&(e=l(e,n+"/resourceVersion","type",{type:"string"})),i.generation!==void 0){let f=i.generation;typeof f=="numbe\
r"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=l(e,n+"/generation","type",{type:"integer"}))}if(i.uid!==void 0&&typeof i.uid!="s\
tring"&&(e=l(e,n+"/uid","type",{type:"string"})),i.selfLink!==void 0&&typeof i.selfLink!="string"&&(e=l(e,n+"/selfLink",
"type",{type:"string"})),i.managedFields!==void 0){let f=i.managedFields;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++){let p=f[y];p&&typeof p=="object"&&!Array.isArray(p)||(e=l(e,n+"/managedFields/"+y,"type",{type:"object"}))}}else e=
l(e,n+"/managedFields","type",{type:"array"})}if(i.finalizers!==void 0){let f=i.finalizers;if(Array.isArray(f)){const t=f.
length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=l(e,n+"/finalizers/"+y,"type",{type:"string"}))}else e=l(e,n+"/fina\
lizers","type",{type:"array"})}if(i.ownerReferences!==void 0){let f=i.ownerReferences;if(Array.isArray(f)){const t=f.length;
for(let y=0;y<t;y++){let p=f[y];p&&typeof p=="object"&&!Array.isArray(p)||(e=l(e,n+"/ownerReferences/"+y,"type",{type:"o\
bject"}))}}else e=l(e,n+"/ownerReferences","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}function Zn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.kernelVersion===void 0&&(e=l(e,n,"required",{missingProperty:"kernelVersi\
on"}));for(const f in i)Pe.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Pe}));if(i.kernelVersion!==
void 0){let f=i.kernelVersion;typeof f=="string"?f.length<1&&(e=l(e,n+"/kernelVersion","minLength",{limit:1})):e=l(e,n+"\
/kernelVersion","type",{type:"string"})}i.dtkImage!==void 0&&typeof i.dtkImage!="string"&&(e=l(e,n+"/dtkImage","type",{type:"\
string"})),i.pushBuiltImage!==void 0&&typeof i.pushBuiltImage!="boolean"&&(e=l(e,n+"/pushBuiltImage","type",{type:"boole\
an"}))}else e=l(e,n,"type",{type:"object"});return e}function _n(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.apiVersion===void 0&&(e=l(e,n,"required",{missingProperty:"apiVersion"})),i.kind===void 0&&(e=l(e,n,"required",{missingProperty:"\
kind"})),i.metadata===void 0&&(e=l(e,n,"required",{missingProperty:"metadata"})),i.spec===void 0&&(e=l(e,n,"required",{missingProperty:"\
spec"}));for(const f in i)m.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:m}));if(i.apiVersion!==
void 0){let f=i.apiVersion;typeof f!="string"&&(e=l(e,n+"/apiVersion","type",{type:"string"})),f==="kmm.sigs.x-k8s.io/v1\
beta2"||f==="kmm.sigs.x-k8s.io/v1beta1"||(e=l(e,n+"/apiVersion","enum",{allowedValues:["kmm.sigs.x-k8s.io/v1beta2","kmm.\
sigs.x-k8s.io/v1beta1"]}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&(e=l(e,n+"/kind","type",{type:"string"})),
f!=="PreflightValidationOCP"&&(e=l(e,n+"/kind","const",{allowedValue:"PreflightValidationOCP"}))}if(i.metadata!==void 0&&
(e=Yn(i.metadata,n+"/metadata",e)),i.spec!==void 0&&(e=Zn(i.spec,n+"/spec",e)),i.status!==void 0){let f=i.status;f&&typeof f==
"object"&&!Array.isArray(f)||(e=l(e,n+"/status","type",{type:"object"}))}}else e=l(e,n,"type",{type:"object"});return e}
const jf=En;function an(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=l(e,n,"required",
{missingProperty:"name"}));for(const f in i)o.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:o}));
if(i.name!==void 0){let f=i.name;typeof f=="string"?f.length<1&&(e=l(e,n+"/name","minLength",{limit:1})):e=l(e,n+"/name",
"type",{type:"string"})}}else e=l(e,n,"type",{type:"object"});return e}function Pn(i,n="",e=null){if(i&&typeof i=="objec\
t"&&!Array.isArray(i)){i.nodeSelector===void 0&&(e=l(e,n,"required",{missingProperty:"nodeSelector"}));for(const f in i)
he.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:he}));if(i.nodeSelector!==void 0){let f=i.
nodeSelector;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=l(e,n+"/nodeSelector\
/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/nodeSelector","type",{type:"object"})}
if(i.promote!==void 0&&typeof i.promote!="boolean"&&(e=l(e,n+"/promote","type",{type:"boolean"})),i.baseline!==void 0){let f=i.
baseline;typeof f=="string"?f.length<1&&(e=l(e,n+"/baseline","minLength",{limit:1})):e=l(e,n+"/baseline","type",{type:"s\
tring"})}}else e=l(e,n,"type",{type:"object"});return e}function hn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"name"})),i.nodeSelector===void 0&&(e=l(e,n,"required",{missingProperty:"\
nodeSelector"}));for(const f in i)re.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:re}));
if(i.name!==void 0){let f=i.name;typeof f=="string"?f.length<1&&(e=l(e,n+"/name","minLength",{limit:1})):e=l(e,n+"/name",
"type",{type:"string"})}if(i.nodeSelector!==void 0){let f=i.nodeSelector;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)
typeof f[t]!="string"&&(e=l(e,n+"/nodeSelector/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=
l(e,n+"/nodeSelector","type",{type:"object"})}}else e=l(e,n,"type",{type:"object"});return e}const ji=new RegExp("^[0-9]\
+%?$","u");function rn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)ve.includes(f)||(e=l(
e,n,"additionalProperties",{additionalProperty:f,allowedValues:ve}));if(i.type!==void 0){let f=i.type;typeof f!="string"&&
(e=l(e,n+"/type","type",{type:"string"})),f==="RollingUpdate"||f==="OnDelete"||(e=l(e,n+"/type","enum",{allowedValues:["\
RollingUpdate","OnDelete"]}))}if(i.rollingUpdate!==void 0){let f=i.rollingUpdate;if(f&&typeof f=="object"&&!Array.isArray(
f)){for(const t in f)Ee.includes(t)||(e=l(e,n+"/rollingUpdate","additionalProperties",{additionalProperty:t,allowedValues:Ee}));
if(f.maxUnavailable!==void 0){let t=f.maxUnavailable;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&typeof t!="s\
tring"&&(e=l(e,n+"/rollingUpdate/maxUnavailable","type",{type:["integer","string"]})),typeof t=="string"&&(ji.test(t)||(e=
l(e,n+"/rollingUpdate/maxUnavailable","pattern",{pattern:"^[0-9]+%?$"})))}if(f.maxSurge!==void 0){let t=f.maxSurge;!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&typeof t!="string"&&(e=l(e,n+"/rollingUpdate/maxSurge","type",{type:["integer",
"string"]})),typeof t=="string"&&(ji.test(t)||(e=l(e,n+"/rollingUpdate/maxSurge","pattern",{pattern:"^[0-9]+%?$"})))}}else
e=l(e,n+"/rollingUpdate","type",{type:"object"})}}else e=l(e,n,"type",{type:"object"});return e}function vn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.moduleRef===void 0&&(e=l(e,n,"required",{missingProperty:"moduleRef"}));for(const f in i)
ei.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ei}));if(i.moduleRef!==void 0&&(e=an(
i.moduleRef,n+"/moduleRef",e)),i.canary!==void 0&&(e=Pn(i.canary,n+"/canary",e)),i.versions!==void 0){let f=i.versions;if(Array.
isArray(f)){const t=f.length;for(let y=0;y<t;y++){let p=f[y];typeof p=="string"?p.length<1&&(e=l(e,n+"/versions/"+y,"min\
Length",{limit:1})):e=l(e,n+"/versions/"+y,"type",{type:"string"})}}else e=l(e,n+"/versions","type",{type:"array"})}if(i.
waves!==void 0){let f=i.waves;if(Array.isArray(f)){f.length>8&&(e=l(e,n+"/waves","maxItems",{limit:8}));const t=f.length;
for(let y=0;y<t;y++)e=hn(f[y],n+"/waves/"+y,e)}else e=l(e,n+"/waves","type",{type:"array"})}if(i.updateStrategy!==void 0&&
(e=rn(i.updateStrategy,n+"/updateStrategy",e)),i.preUnload!==void 0){let f=i.preUnload;if(f&&typeof f=="object"&&!Array.
isArray(f)){f.command===void 0&&(e=l(e,n+"/preUnload","required",{missingProperty:"command"}));for(const t in f)ii.includes(
t)||(e=l(e,n+"/preUnload","additionalProperties",{additionalProperty:t,allowedValues:ii}));if(f.command!==void 0){let t=f.
command;if(Array.isArray(t)){t.length<1&&(e=l(e,n+"/preUnload/command","minItems",{limit:1}));const y=t.length;for(let p=0;p<
y;p++)typeof t[p]!="string"&&(e=l(e,n+"/preUnload/command/"+p,"type",{type:"string"}))}else e=l(e,n+"/preUnload/command",
"type",{type:"array"})}}else e=l(e,n+"/preUnload","type",{type:"object"})}}else e=l(e,n,"type",{type:"object"});return e}
function En(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=l(e,n,"required",{missingProperty:"\
apiVersion"})),i.kind===void 0&&(e=l(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=l(e,n,"required",
{missingProperty:"metadata"})),i.spec===void 0&&(e=l(e,n,"required",{missingProperty:"spec"}));for(const f in i)c.includes(
f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:c}));if(i.apiVersion!==void 0){let f=i.apiVersion;
typeof f!="string"&&(e=l(e,n+"/apiVersion","type",{type:"string"})),f!=="kmmc.dev/v1alpha1"&&(e=l(e,n+"/apiVersion","con\
st",{allowedValue:"kmmc.dev/v1alpha1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&(e=l(e,n+"/kind","type",{type:"\
string"})),f!=="ModuleRollout"&&(e=l(e,n+"/kind","const",{allowedValue:"ModuleRollout"}))}if(i.metadata!==void 0){let f=i.
metadata;if(f&&typeof f=="object"&&!Array.isArray(f)){f.name===void 0&&(e=l(e,n+"/metadata","required",{missingProperty:"\
name"}));for(const t in f)d.includes(t)||(e=l(e,n+"/metadata","additionalProperties",{additionalProperty:t,allowedValues:d}));
if(f.name!==void 0&&typeof f.name!="string"&&(e=l(e,n+"/metadata/name","type",{type:"string"})),f.namespace!==void 0&&typeof f.
namespace!="string"&&(e=l(e,n+"/metadata/namespace","type",{type:"string"})),f.labels!==void 0){let t=f.labels;if(t&&typeof t==
"object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metadata/labels/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/labels","type",{type:"object"})}if(f.annotations!==void 0){
let t=f.annotations;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metad\
ata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/annotations",
"type",{type:"object"})}if(f.generateName!==void 0&&typeof f.generateName!="string"&&(e=l(e,n+"/metadata/generateName","\
type",{type:"string"})),f.creationTimestamp!==void 0){let t=f.creationTimestamp;typeof t!="string"&&t!==null&&(e=l(e,n+"\
/metadata/creationTimestamp","type",{type:["string","null"]}))}if(f.deletionTimestamp!==void 0){let t=f.deletionTimestamp;
typeof t!="string"&&t!==null&&(e=l(e,n+"/metadata/deletionTimestamp","type",{type:["string","null"]}))}if(f.deletionGracePeriodSeconds!==
void 0){let t=f.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null&&(e=l(e,n+"/m\
etadata/deletionGracePeriodSeconds","type",{type:["integer","null"]}))}if(f.resourceVersion!==void 0&&typeof f.resourceVersion!=
"string"&&(e=l(e,n+"/metadata/resourceVersion","type",{type:"string"})),f.generation!==void 0){let t=f.generation;typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=l(e,n+"/metadata/generation","type",{type:"integer"}))}if(f.uid!==void 0&&typeof f.
uid!="string"&&(e=l(e,n+"/metadata/uid","type",{type:"string"})),f.selfLink!==void 0&&typeof f.selfLink!="string"&&(e=l(
e,n+"/metadata/selfLink","type",{type:"string"})),f.managedFields!==void 0){let t=f.managedFields;if(Array.isArray(t)){const y=t.
length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.isArray(u)||(e=l(e,n+"/metadata/managedFields/"+p,"\
type",{type:"object"}))}}else e=l(e,n+"/metadata/managedFields","type",{type:"array"})}if(f.finalizers!==void 0){let t=f.
finalizers;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++)typeof t[p]!="string"&&(e=l(e,n+"/metadata/finalize\
rs/"+p,"type",{type:"string"}))}else e=l(e,n+"/metadata/finalizers","type",{type:"array"})}if(f.ownerReferences!==void 0){
let t=f.ownerReferences;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.
isArray(u)||(e=l(e,n+"/metadata/ownerReferences/"+p,"type",{type:"object"}))}}else e=l(e,n+"/metadata/ownerReferences","\
type",{type:"array"})}}else e=l(e,n+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=vn(i.spec,n+"/spec",e))}else
e=l(e,n,"type",{type:"object"});return e}const Nf=ff;function ef(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.name===void 0&&(e=l(e,n,"required",{missingProperty:"name"}));for(const f in i)o.includes(f)||(e=l(e,n,"additional\
Properties",{additionalProperty:f,allowedValues:o}));if(i.name!==void 0){let f=i.name;typeof f=="string"?f.length<1&&(e=
l(e,n+"/name","minLength",{limit:1})):e=l(e,n+"/name","type",{type:"string"})}}else e=l(e,n,"type",{type:"object"});return e}
function nf(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.moduleRef===void 0&&(e=l(e,n,"required",{missingProperty:"\
moduleRef"})),i.version===void 0&&(e=l(e,n,"required",{missingProperty:"version"})),i.moduleSpec===void 0&&(e=l(e,n,"req\
uired",{missingProperty:"moduleSpec"}));for(const f in i)ni.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:ni}));if(i.moduleRef!==void 0&&(e=ef(i.moduleRef,n+"/moduleRef",e)),i.version!==void 0){let f=i.version;typeof f==
"string"?f.length<1&&(e=l(e,n+"/version","minLength",{limit:1})):e=l(e,n+"/version","type",{type:"string"})}if(i.moduleSpec!==
void 0){let f=i.moduleSpec;f&&typeof f=="object"&&!Array.isArray(f)||(e=l(e,n+"/moduleSpec","type",{type:"object"}))}}else
e=l(e,n,"type",{type:"object"});return e}function ff(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.apiVersion===
void 0&&(e=l(e,n,"required",{missingProperty:"apiVersion"})),i.kind===void 0&&(e=l(e,n,"required",{missingProperty:"kind"})),
i.metadata===void 0&&(e=l(e,n,"required",{missingProperty:"metadata"})),i.spec===void 0&&(e=l(e,n,"required",{missingProperty:"\
spec"}));for(const f in i)c.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:c}));if(i.apiVersion!==
void 0){let f=i.apiVersion;typeof f!="string"&&(e=l(e,n+"/apiVersion","type",{type:"string"})),f!=="kmmc.dev/v1alpha1"&&
(e=l(e,n+"/apiVersion","const",{allowedValue:"kmmc.dev/v1alpha1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&
(e=l(e,n+"/kind","type",{type:"string"})),f!=="ModuleRevision"&&(e=l(e,n+"/kind","const",{allowedValue:"ModuleRevision"}))}
if(i.metadata!==void 0){let f=i.metadata;if(f&&typeof f=="object"&&!Array.isArray(f)){f.name===void 0&&(e=l(e,n+"/metada\
ta","required",{missingProperty:"name"}));for(const t in f)d.includes(t)||(e=l(e,n+"/metadata","additionalProperties",{additionalProperty:t,
allowedValues:d}));if(f.name!==void 0&&typeof f.name!="string"&&(e=l(e,n+"/metadata/name","type",{type:"string"})),f.namespace!==
void 0&&typeof f.namespace!="string"&&(e=l(e,n+"/metadata/namespace","type",{type:"string"})),f.labels!==void 0){let t=f.
labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=l(e,n+"/metadata/labels/"+
y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,n+"/metadata/labels","type",{type:"object"})}
if(f.annotations!==void 0){let t=f.annotations;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!=
"string"&&(e=l(e,n+"/metadata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=l(e,
n+"/metadata/annotations","type",{type:"object"})}if(f.generateName!==void 0&&typeof f.generateName!="string"&&(e=l(e,n+
"/metadata/generateName","type",{type:"string"})),f.creationTimestamp!==void 0){let t=f.creationTimestamp;typeof t!="str\
ing"&&t!==null&&(e=l(e,n+"/metadata/creationTimestamp","type",{type:["string","null"]}))}if(f.deletionTimestamp!==void 0){
let t=f.deletionTimestamp;typeof t!="string"&&t!==null&&(e=l(e,n+"/metadata/deletionTimestamp","type",{type:["string","n\
ull"]}))}if(f.deletionGracePeriodSeconds!==void 0){let t=f.deletionGracePeriodSeconds;!(typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t))&&t!==null&&(e=l(e,n+"/metadata/deletionGracePeriodSeconds","type",{type:["integer","null"]}))}if(f.resourceVersion!==
void 0&&typeof f.resourceVersion!="string"&&(e=l(e,n+"/metadata/resourceVersion","type",{type:"string"})),f.generation!==
void 0){let t=f.generation;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=l(e,n+"/metadata/generation","type",{type:"\
integer"}))}if(f.uid!==void 0&&typeof f.uid!="string"&&(e=l(e,n+"/metadata/uid","type",{type:"string"})),f.selfLink!==void 0&&
typeof f.selfLink!="string"&&(e=l(e,n+"/metadata/selfLink","type",{type:"string"})),f.managedFields!==void 0){let t=f.managedFields;
if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++){let u=t[p];u&&typeof u=="object"&&!Array.isArray(u)||(e=l(e,n+
"/metadata/managedFields/"+p,"type",{type:"object"}))}}else e=l(e,n+"/metadata/managedFields","type",{type:"array"})}if(f.
finalizers!==void 0){let t=f.finalizers;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++)typeof t[p]!="string"&&
(e=l(e,n+"/metadata/finalizers/"+p,"type",{type:"string"}))}else e=l(e,n+"/metadata/finalizers","type",{type:"array"})}if(f.
ownerReferences!==void 0){let t=f.ownerReferences;if(Array.isArray(t)){const y=t.length;for(let p=0;p<y;p++){let u=t[p];
u&&typeof u=="object"&&!Array.isArray(u)||(e=l(e,n+"/metadata/ownerReferences/"+p,"type",{type:"object"}))}}else e=l(e,n+
"/metadata/ownerReferences","type",{type:"array"})}}else e=l(e,n+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=
nf(i.spec,n+"/spec",e))}else e=l(e,n,"type",{type:"object"});return e}const wf=mf;function lf(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)fi.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,allowedValues:fi}));
if(i.worker!==void 0){let f=i.worker;typeof f=="string"?f.length<1&&(e=l(e,n+"/worker","minLength",{limit:1})):e=l(e,n+"\
/worker","type",{type:"string"})}if(i.builder!==void 0){let f=i.builder;typeof f=="string"?f.length<1&&(e=l(e,n+"/builde\
r","minLength",{limit:1})):e=l(e,n+"/builder","type",{type:"string"})}if(i.signer!==void 0){let f=i.signer;typeof f=="st\
ring"?f.length<1&&(e=l(e,n+"/signer","minLength",{limit:1})):e=l(e,n+"/signer","type",{type:"string"})}if(i.verifier!==void 0){
let f=i.verifier;typeof f=="string"?f.length<1&&(e=l(e,n+"/verifier","minLength",{limit:1})):e=l(e,n+"/verifier","type",
{type:"string"})}if(i.inspector!==void 0){let f=i.inspector;typeof f=="string"?f.length<1&&(e=l(e,n+"/inspector","minLen\
gth",{limit:1})):e=l(e,n+"/inspector","type",{type:"string"})}}else e=l(e,n,"type",{type:"object"});return e}function tf(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)li.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:li}));if(i.group!==void 0&&typeof i.group!="string"&&(e=l(e,n+"/group","type",{type:"string"})),i.version!==
void 0&&typeof i.version!="string"&&(e=l(e,n+"/version","type",{type:"string"})),i.kind!==void 0&&typeof i.kind!="string"&&
(e=l(e,n+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=l(e,n+"/name","type",{type:"strin\
g"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=l(e,n+"/namespace","type",{type:"string"})),i.labelSelector!==
void 0&&typeof i.labelSelector!="string"&&(e=l(e,n+"/labelSelector","type",{type:"string"})),i.module!==void 0){let f=i.
module;typeof f=="string"?f.length<1&&(e=l(e,n+"/module","minLength",{limit:1})):e=l(e,n+"/module","type",{type:"string"})}
if(i.kernel!==void 0){let f=i.kernel;typeof f=="string"?f.length<1&&(e=l(e,n+"/kernel","minLength",{limit:1})):e=l(e,n+"\
/kernel","type",{type:"string"})}}else e=l(e,n,"type",{type:"object"});return e}function yf(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.op===void 0&&(e=l(e,n,"required",{missingProperty:"op"})),i.path===void 0&&(e=l(e,n,"requ\
ired",{missingProperty:"path"}));for(const f in i)ti.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:ti}));if(i.op!==void 0){let f=i.op;typeof f!="string"&&(e=l(e,n+"/op","type",{type:"string"})),f==="add"||
f==="remove"||f==="replace"||f==="move"||f==="copy"||f==="test"||(e=l(e,n+"/op","enum",{allowedValues:["add","remove","r\
eplace","move","copy","test"]}))}i.path!==void 0&&typeof i.path!="string"&&(e=l(e,n+"/path","type",{type:"string"})),i.from!==
void 0&&typeof i.from!="string"&&(e=l(e,n+"/from","type",{type:"string"}))}else e=l(e,n,"type",{type:"object"});return e}
function pf(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.target===void 0&&(e=l(e,n,"required",{missingProperty:"\
target"})),i.patch===void 0&&(e=l(e,n,"required",{missingProperty:"patch"}));for(const f in i)yi.includes(f)||(e=l(e,n,"\
additionalProperties",{additionalProperty:f,allowedValues:yi}));if(i.target!==void 0&&(e=tf(i.target,n+"/target",e)),i.patch!==
void 0){let f=i.patch;if(Array.isArray(f)){f.length<1&&(e=l(e,n+"/patch","minItems",{limit:1}));const t=f.length;for(let y=0;y<
t;y++)e=yf(f[y],n+"/patch/"+y,e)}else e=l(e,n+"/patch","type",{type:"array"})}}else e=l(e,n,"type",{type:"object"});return e}
function uf(i,n="",e=null){if(Array.isArray(i)){const f=i.length;for(let t=0;t<f;t++)e=pf(i[t],n+"/"+t,e)}else e=l(e,n,"\
type",{type:"array"});return e}function df(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&
(e=l(e,n,"required",{missingProperty:"name"}));for(const f in i)pi.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:pi}));if(i.name!==void 0){let f=i.name;typeof f=="string"?f.length<1&&(e=l(e,n+"/name","minLength",{limit:1})):
e=l(e,n+"/name","type",{type:"string"})}if(i.newName!==void 0){let f=i.newName;typeof f=="string"?f.length<1&&(e=l(e,n+"\
/newName","minLength",{limit:1})):e=l(e,n+"/newName","type",{type:"string"})}if(i.newTag!==void 0){let f=i.newTag;typeof f==
"string"?f.length<1&&(e=l(e,n+"/newTag","minLength",{limit:1})):e=l(e,n+"/newTag","type",{type:"string"})}if(i.digest!==
void 0){let f=i.digest;typeof f=="string"?f.length<1&&(e=l(e,n+"/digest","minLength",{limit:1})):e=l(e,n+"/digest","type",
{type:"string"})}}else e=l(e,n,"type",{type:"object"});return e}function of(i,n="",e=null){if(Array.isArray(i)){const f=i.
length;for(let t=0;t<f;t++)e=df(i[t],n+"/"+t,e)}else e=l(e,n,"type",{type:"array"});return e}function mf(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)ui.includes(f)||(e=l(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:ui}));if(i.platform!==void 0){let f=i.platform;typeof f!="string"&&(e=l(e,n+"/platform","type",{type:"stri\
ng"})),f==="OpenShift"||f==="Kubernetes"||(e=l(e,n+"/platform","enum",{allowedValues:["OpenShift","Kubernetes"]}))}if(i.
cluster!==void 0){let f=i.cluster;typeof f=="string"?f.length<1&&(e=l(e,n+"/cluster","minLength",{limit:1})):e=l(e,n+"/c\
luster","type",{type:"string"})}if(i.kernelLabel!==void 0){let f=i.kernelLabel;typeof f=="string"?f.length<1&&(e=l(e,n+"\
/kernelLabel","minLength",{limit:1})):e=l(e,n+"/kernelLabel","type",{type:"string"})}if(i.loader!==void 0){let f=i.loader;
typeof f!="string"&&(e=l(e,n+"/loader","type",{type:"string"})),f==="Modprobe"||f==="Worker"||(e=l(e,n+"/loader","enum",
{allowedValues:["Modprobe","Worker"]}))}if(i.builder!==void 0){let f=i.builder;typeof f!="string"&&(e=l(e,n+"/builder","\
type",{type:"string"})),f==="Buildah"||f==="BuildKit"||f==="Kaniko"||(e=l(e,n+"/builder","enum",{allowedValues:["Buildah",
"BuildKit","Kaniko"]}))}if(i.verify!==void 0&&typeof i.verify!="boolean"&&(e=l(e,n+"/verify","type",{type:"boolean"})),i.
rebuild!==void 0&&typeof i.rebuild!="string"&&(e=l(e,n+"/rebuild","type",{type:"string"})),i.images!==void 0&&(e=lf(i.images,
n+"/images",e)),i.namespace!==void 0){let f=i.namespace;typeof f=="string"?f.length<1&&(e=l(e,n+"/namespace","minLength",
{limit:1})):e=l(e,n+"/namespace","type",{type:"string"})}if(i.namespaces!==void 0){let f=i.namespaces;typeof f!="string"&&
(e=l(e,n+"/namespaces","type",{type:"string"})),f==="None"||f==="Generate"||(e=l(e,n+"/namespaces","enum",{allowedValues:[
"None","Generate"]}))}if(i.templates!==void 0){let f=i.templates;typeof f!="string"&&(e=l(e,n+"/templates","type",{type:"\
string"})),f==="Strict"||f==="Compat"||(e=l(e,n+"/templates","enum",{allowedValues:["Strict","Compat"]}))}if(i.strict!==
void 0&&typeof i.strict!="boolean"&&(e=l(e,n+"/strict","type",{type:"boolean"})),i.requireCoverage!==void 0&&typeof i.requireCoverage!=
"boolean"&&(e=l(e,n+"/requireCoverage","type",{type:"boolean"})),i.machineConfigPools!==void 0){let f=i.machineConfigPools;
typeof f!="string"&&(e=l(e,n+"/machineConfigPools","type",{type:"string"})),f==="Keep"||f==="Pause"||f==="Resume"||(e=l(
e,n+"/machineConfigPools","enum",{allowedValues:["Keep","Pause","Resume"]}))}if(i.preflightJobs!==void 0){let f=i.preflightJobs;
typeof f!="string"&&(e=l(e,n+"/preflightJobs","type",{type:"string"})),f==="None"||f==="Generate"||(e=l(e,n+"/preflightJ\
obs","enum",{allowedValues:["None","Generate"]}))}if(i.gitops!==void 0){let f=i.gitops;typeof f!="string"&&(e=l(e,n+"/gi\
tops","type",{type:"string"})),f==="None"||f==="ArgoCD"||f==="Flux"||f==="Kpt"||(e=l(e,n+"/gitops","enum",{allowedValues:[
"None","ArgoCD","Flux","Kpt"]}))}if(i.patches!==void 0&&(e=uf(i.patches,n+"/patches",e)),i.imageOverrides!==void 0&&(e=of(
i.imageOverrides,n+"/imageOverrides",e)),i.output!==void 0){let f=i.output;typeof f!="string"&&(e=l(e,n+"/output","type",
{type:"string"})),f==="Items"||f==="None"||(e=l(e,n+"/output","enum",{allowedValues:["Items","None"]}))}}else e=l(e,n,"t\
ype",{type:"object"});return e}export{bf as validateBootModuleConfig,sf as validateInventory,gf as validateModule,Af as validatePreflightValidation,kf as validatePreflightValidationOCP,
Nf as validateRevision,jf as validateRollout,wf as validateSettings};
